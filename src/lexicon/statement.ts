/** A sentence somebody says of himself, and what it tells: a thought, an urge, a sensation or a feeling. */

export const SORTS = ['thought', 'urge', 'sensation', 'feeling'] as const;
export type Sort = (typeof SORTS)[number];

export interface Statement {
  /** Permanent. */
  readonly id: string;
  /** First person, as it would be said: "I could hit the table." */
  readonly text: string;
  readonly is: Sort;
  /** A second reading that can be defended. */
  readonly close?: readonly Sort[];
  /** What shows that it is that. */
  readonly because: string;
}
