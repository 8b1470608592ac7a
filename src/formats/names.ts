/** The names of the formats, apart from what makes them, so that `--help` loads no library. */

export const FORMAT_NAMES = ['json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMAT_NAMES)[number];
