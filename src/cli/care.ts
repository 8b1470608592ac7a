/** Looking after the files themselves, as the commands see it. Every method throws AppError where the disk is at fault. */
import type { Facts } from '../care/examine.ts';
import type { Finding } from '../care/finding.ts';
import type { Restoring } from '../care/restoring.ts';
import type { Day } from '../memory/day.ts';

/** What is found on the disk; what the lexicon and the own words say is added by the command. */
export type DiskFacts = Omit<Facts, 'own' | 'notes'>;

/** Files of one sort that are deleted, and where they are. */
export interface Wiped {
  readonly what: 'answers' | 'backups' | 'settings' | 'cache' | 'device' | 'own words';
  readonly folder: string;
  readonly files: readonly string[];
}

/** `at` is the local time that a copy is named by. */
export interface Care {
  look(today: Day): Promise<DiskFacts>;
  /** Mends what can be mended; gives the path of the copy that was made first, if anything had to be rewritten. */
  mend(findings: readonly Finding[], at: string): Promise<string | undefined>;
  /** A private file with everything that is needed to restore, among the backups where no path is given; gives its path. */
  backUp(at: string, path?: string): string;
  /** What restoring from a file would change. */
  readBackup(path: string): Restoring;
  /** Does it, after a copy of what is there; gives the path of the copy. */
  restore(restoring: Restoring, at: string): string;
  /** What there is to delete; own words only where they are asked for. */
  wipeable(ownWords: boolean): readonly Wiped[];
  wipe(wiped: readonly Wiped[]): void;
}
