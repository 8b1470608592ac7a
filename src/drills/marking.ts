/** The grade of an answer, by shape of question. */
import { GRADES, type Grade, worse } from '../lexicon/grade.ts';
import { type Fits, gradeIn } from '../lexicon/scene.ts';
import type { Answer } from './drill.ts';

/** The grade of each option by its id. */
export type Grades = Readonly<Record<string, Grade>>;

/** What each word is worth in a scene. */
export const gradesOf = (fits: Fits, words: readonly { readonly id: string }[]): Grades =>
  Object.fromEntries(words.map(({ id }) => [id, gradeIn(fits, id)]));

/** Choose one: the grade of the option. */
export function gradeOne(grades: Grades, answer: Answer): Grade {
  const [picked] = answer;
  return picked === undefined ? 'unsure' : (grades[picked] ?? 'unlikely');
}

/** Choose some: best if every pick is best and none is missing, close if one is missing, else the worst pick. */
export function gradeSome(grades: Grades, answer: Answer): Grade {
  if (answer.length === 0) return 'unsure';
  const worst = answer.map((id) => grades[id] ?? 'unlikely').reduce(worse);
  if (worst !== 'best') return worst;
  const missing = Object.keys(grades).filter((id) => grades[id] === 'best' && !answer.includes(id));
  if (missing.length === 0) return 'best';
  return missing.length === 1 ? 'close' : 'plausible';
}

/** The pick of the lowest grade; undefined where nothing was picked. */
export const farthest = (grades: Grades, answer: Answer): string | undefined =>
  answer.toSorted((a, b) => rank(grades[b]) - rank(grades[a]))[0];

const rank = (grade: Grade = 'unlikely'): number => GRADES.indexOf(grade);

/** Put in order: exact is best, one swap of neighbours is close, anything else unlikely. */
export function gradeOrder(right: readonly string[], answer: Answer): Grade {
  if (answer.length === 0) return 'unsure';
  const off = right.flatMap((id, place) => (answer[place] === id ? [] : [place]));
  const [first, second] = off;
  if (first === undefined) return answer.length === right.length ? 'best' : 'unlikely';
  const swapped = off.length === 2 && second === first + 1;
  return swapped && answer[first] === right[second] && answer[second] === right[first] ? 'close' : 'unlikely';
}
