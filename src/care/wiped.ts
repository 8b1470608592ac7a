/** Files of one sort that are deleted, and where they are. */
export interface Wiped {
  readonly what: 'answers' | 'backups' | 'settings' | 'cache' | 'device' | 'own words';
  readonly folder: string;
  readonly files: readonly string[];
}
