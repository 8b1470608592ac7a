/** Someone opens up, and four ways to reply. */

/** What a reply does to the one who spoke. */
export const REPLIES = ['listens', 'fixes', 'minimises', 'turns'] as const;
export type Does = (typeof REPLIES)[number];

export interface Reply {
  /** `listens` reflects or asks an open question; `turns` turns to oneself or cross-examines. */
  readonly does: Does;
  readonly text: string;
  /** What it does to the speaker, in one sentence. */
  readonly effect: string;
}

export interface Exchange {
  /** Permanent. */
  readonly id: string;
  /** Who speaks to whom, where: "Your brother, in the car, after his interview." */
  readonly scene: string;
  /** What is said. */
  readonly says: string;
  /** One of each kind. */
  readonly replies: readonly Reply[];
  readonly heavy?: boolean;
}
