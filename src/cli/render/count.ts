/** Numbers in sentences. */

/** "1 question", "3 questions" */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Seconds a question takes with its reasons, on the whole: twelve in about five minutes. */
const SECONDS_PER_QUESTION = 25;

/** Whole minutes for so many questions: at least one, unless there are none. */
export const minutesFor = (questions: number): number =>
  questions === 0 ? 0 : Math.max(1, Math.round((questions * SECONDS_PER_QUESTION) / 60));

/** "about 5 minutes", from a count of questions. */
export const aboutMinutes = (questions: number): string => `about ${counted(minutesFor(questions), 'minute')}`;
