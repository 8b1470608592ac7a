/** Crisis numbers by country. */

export interface HelpLines {
  /** The month they were last looked up, "2026-11". */
  readonly reviewed: string;
  readonly emergency: string;
  readonly directory: string;
  readonly lines: readonly { readonly country: string; readonly number: string; readonly name?: string }[];
}
