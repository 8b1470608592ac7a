/** What an author is told when content breaks a rule. */

export interface Problem {
  readonly file: string;
  readonly id: string;
  readonly rule: string;
  readonly fix: string;
}

/** An item of the content and the file it was read from. */
export interface Placed<T> {
  readonly file: string;
  readonly item: T;
}

export const renderProblem = (problem: Problem): string =>
  `${problem.file}: ${problem.id}: ${problem.rule}. Fix: ${problem.fix}.`;

/** Collects the problems of one item, so that a rule reads as `when(broken, rule, fix)`. */
export class Report {
  readonly problems: Problem[] = [];

  about(file: string, id: string): (broken: boolean, rule: string, fix: string) => void {
    return (broken, rule, fix) => {
      if (broken) this.problems.push({ file, id, rule, fix });
    };
  }
}
