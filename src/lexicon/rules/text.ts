/** Measures of a text that several rules share. */

export const countWords = (text: string): number => text.trim().split(/\s+/).length;

/** Whether a text holds the term as whole words, whatever the case. */
export function holds(text: string, term: string): boolean {
  const [low, part] = [text.toLowerCase(), term.toLowerCase()];
  // Most terms are nowhere in most texts, and a regular expression takes long to build.
  if (!low.includes(part)) return false;
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}'])${escaped}(?![\\p{L}])`, 'u').test(low);
}

/** Cheering and clinical language, neither of which this program uses of anyone. */
export const UNFIT = /!|\p{Extended_Pictographic}|\b(?:diagnos|therap|symptom|disorder|cur(?:e|ed|es|ing)\b)/iu;

/** The first value that stands twice, if any. */
export function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
