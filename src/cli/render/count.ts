/** Numbers in sentences. */

/** "1 question", "3 questions" */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Seconds a question takes with its reasons, on the whole: twelve in about five minutes. */
const SECONDS_PER_QUESTION = 25;

/** "about 5 minutes", from a count of questions. */
export const aboutMinutes = (questions: number): string =>
  `about ${counted(Math.max(1, Math.round((questions * SECONDS_PER_QUESTION) / 60)), 'minute')}`;
