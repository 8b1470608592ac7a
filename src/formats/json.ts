/** Reviews as one JSON document. */
import type { Review } from './review.ts';

export const renderJson = (reviews: readonly Review[]): string =>
  `${JSON.stringify({ schema: 'lexithymia/reviews', version: 1, reviews }, null, 2)}\n`;
