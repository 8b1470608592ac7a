/** Words that judge what somebody did ("ignored"): never wrong, and each leads to the feelings that often lie underneath. */

/** A feeling under the verdict, and when it is that one. */
export interface Underneath {
  /** Id of a word of the lexicon. */
  readonly word: string;
  /** Names the feeling: "Hurt, where the person matters to you." */
  readonly when: string;
}

export interface Verdict {
  /** Permanent; no word has the same id. */
  readonly id: string;
  readonly word: string;
  /** Also found when looked up. */
  readonly forms: readonly string[];
  /** What it says that somebody did. */
  readonly judges: string;
  /** Three to five, of at least two families. */
  readonly underneath: readonly Underneath[];
}
