/** What makes a line that a person reads a sound sentence. */

const FAULTS: readonly [fault: string, pattern: RegExp][] = [
  ['a value that is missing', /\b(?:undefined|null|NaN)\b|\[object/],
  ['no capital or quote at the start', /^(?!['‘"“\p{Lu}])/u],
  ['no full stop or question mark at the end', /(?<![.?]['’"”)]?)$/],
  ['a doubled stop', /[.?!,;:]\s*[.,;:]|\.{2}/],
  ['a space that does not belong', /\s{2}|\s$|\s[.,;:?!]|\n/],
  ['an exclamation mark', /!/],
  ['a sentence that starts in lower case', /[.?] \p{Ll}/u],
  ['an empty pair of quotes', /''|""|\(\)/],
];

/** What is wrong with a line; nothing for a sound one. */
export const faultsOf = (line: string): string[] =>
  FAULTS.filter(([, pattern]) => pattern.test(line)).map(([fault]) => `${fault}: ${JSON.stringify(line)}`);
