/** How history leaves: one file and one row for each format. */
import type { AnswerEvent, Event } from '../history/event.ts';
import type { Lexicon } from '../lexicon/content.ts';
import { renderCsv } from './csv.ts';
import { renderJson } from './json.ts';
import { renderJsonl } from './jsonl.ts';
import type { Format } from './names.ts';
import { reviewsOf } from './review.ts';

export interface Exported {
  /** Every event that was not taken back, in order. */
  readonly answers: readonly AnswerEvent[];
  /** Every event, the undos too. */
  readonly events: readonly Event[];
  /** Lines of a newer program or a later day. */
  readonly waiting: readonly string[];
  readonly lexicon: Lexicon;
}

export const FORMATS: Record<Format, (exported: Exported) => string> = {
  json: ({ answers, lexicon }) => renderJson(reviewsOf(answers, lexicon)),
  jsonl: ({ events, waiting }) => renderJsonl(events, waiting),
  csv: ({ answers, lexicon }) => renderCsv(reviewsOf(answers, lexicon)),
};
