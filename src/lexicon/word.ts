/** What a word of the lexicon is. Ranges and how to set each grade: docs/content.md. */

export type Tone = 'pleasant' | 'unpleasant' | 'neutral';
export type Level = 1 | 2 | 3 | 4 | 5;

/** A neighbour and the one difference that decides between the two; `how` names both words. */
export interface Near {
  readonly word: string;
  readonly how: string;
}

export interface Word {
  /** Permanent; never reused for another word. */
  readonly id: string;
  readonly word: string;
  /** Also accepted when typed. */
  readonly forms: readonly string[];
  /** The spelling is ordinary English with another sense too ("close", "down"), so a scene may contain it. */
  readonly everyday?: boolean;
  /** A word of vulnerability or attachment: one of those people are most often taught to hide. */
  readonly vulnerable?: boolean;
  /** A person's own: no scene of ours grades it, so it is offered only where one of theirs does. */
  readonly own?: boolean;
  readonly family: string;
  /** 1 (every child uses it) to 5 (rare); the order of meeting words. */
  readonly level: Level;
  /** 0 to 1, against the words of its own family only. */
  readonly intensity: number;
  /** -1 to 1: how good it feels. */
  readonly pleasant: number;
  /** -1 to 1: how activated the body is. */
  readonly energy: number;
  readonly sense: string;
  readonly urge: string;
  readonly need: string;
  /** Ids of sensations. */
  readonly body: readonly string[];
  readonly near: readonly Near[];
}

export interface Family {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  /** Its place, from 1, in the order in which somebody meets the first words of each. */
  readonly meet: number;
  readonly says: string;
}

/** The family whose words are right answers to a body question without being feelings. */
export const NOT_A_FEELING = 'needs';
