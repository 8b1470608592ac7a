/** What can be wrong with the files of a practice. What each is called for people: cli/render/doctor.ts; how it is mended: storage/mend.ts. */

/** What stands where a file or folder of ours should be. */
export type Nature = 'file' | 'folder' | 'link' | 'dangling' | 'pipe' | 'other';

/** A setting whose stored value is out of its range, or a file that cannot be read as settings at all. */
export type SettingsTrouble = { readonly wrong: string } | 'damaged';

export type Finding =
  /** Lines that are no events, from 1. */
  | { readonly is: 'torn'; readonly file: string; readonly lines: readonly number[] }
  /** Lines that say again what an earlier line of the same file says, under the same id. */
  | { readonly is: 'repeated'; readonly file: string; readonly lines: readonly number[] }
  /** One id for two different events: the earlier one counts, the other is kept. */
  | { readonly is: 'clash'; readonly id: string; readonly files: readonly string[] }
  /** What was practised, as a note ("w:bitter"), is not in the lexicon any more. */
  | { readonly is: 'orphan'; readonly note: string; readonly events: number }
  /** A rewriting that was cut off; nothing of it is lost. */
  | { readonly is: 'unfinished'; readonly file: string }
  /** Something else stands in the place of a file or folder. */
  | { readonly is: 'nature'; readonly path: string; readonly nature: Nature }
  | { readonly is: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly is: 'mode'; readonly path: string; readonly mode: number; readonly wanted: number }
  | { readonly is: 'settings'; readonly path: string; readonly trouble: SettingsTrouble }
  | { readonly is: 'own'; readonly path: string; readonly problems: number }
  | { readonly is: 'cache'; readonly path: string; readonly state: 'stale' | 'damaged' }
  /** A draft or a lock of a process that died. */
  | { readonly is: 'left-behind'; readonly path: string };

/** Whether two findings are the same one, found twice. */
export const isSame = (a: Finding, b: Finding): boolean => JSON.stringify(a) === JSON.stringify(b);
