/** What an answer is worth: graded, never right or wrong. */

/** From nearest to farthest; `unsure` is an answer of its own ("cannot tell"). */
export const GRADES = ['best', 'close', 'plausible', 'unlikely', 'unsure'] as const;
export type Grade = (typeof GRADES)[number];

/** The farther of two grades. */
export const worse = (a: Grade, b: Grade): Grade => (GRADES.indexOf(a) >= GRADES.indexOf(b) ? a : b);

/** The nearer of two grades. */
export const better = (a: Grade, b: Grade): Grade => (worse(a, b) === a ? b : a);

/** Whether something can stand beside what fits without being a second answer. */
export const isFar = (grade: Grade): boolean => grade === 'plausible' || grade === 'unlikely';
