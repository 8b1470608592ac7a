/** What shells are told: the command tree, and tables of the values that can be typed. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Completions, Value } from '../src/cli/complete/description.ts';
import { KINDS } from '../src/drills/drill.ts';
import { TABLES } from '../src/formats/tables.ts';
import type { Lexicon } from '../src/lexicon/content.ts';
import { contextOf, type Scene } from '../src/lexicon/scene.ts';
import { SETTING_NAMES, SETTINGS } from '../src/session/settings.ts';
import { describedTree } from './command-tree.ts';

const SCRIPTS = 'src/cli/complete/scripts';
const SUFFIX_OF = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'ps1' };

export function completionsOf(lexicon: Lexicon, scenes: readonly Scene[]): Completions {
  const words = lexicon.words.map(({ id, family }): Value => ({ value: id, says: family }));
  const contexts = [...new Set(scenes.map(({ id }) => contextOf(id)))].sort();
  const columns = new Set(Object.values(TABLES).flatMap(({ fields }) => fields.map(({ name }) => name)));
  const switches = SETTING_NAMES.filter((name) => SETTINGS[name].takes === 'on or off');
  return {
    program: describedTree(),
    values: {
      words,
      families: lexicon.families.map(({ id, name }) => ({ value: id, says: name })),
      kinds: KINDS.map((value) => ({ value, says: '' })),
      columns: [...columns].map((value) => ({ value, says: '' })),
      sensations: lexicon.sensations.map(({ id, noun }) => ({ value: id, says: noun })),
      settings: SETTING_NAMES.map((value) => ({ value, says: SETTINGS[value].says })),
      contexts: [
        { value: 'heavy', says: SETTINGS.heavy.says },
        ...contexts.map((value) => ({ value, says: 'context' })),
      ],
      ...Object.fromEntries(
        switches.map((name) => [`setting ${name}`, ['on', 'off'].map((value) => ({ value, says: '' }))]),
      ),
    },
  };
}

/** Puts the script of each shell beside the content, under the shell's name. */
export function copyShellScripts(folder: string): void {
  mkdirSync(join(folder, 'shells'), { recursive: true });
  for (const [shell, suffix] of Object.entries(SUFFIX_OF)) {
    copyFileSync(join(SCRIPTS, `lexi.${suffix}`), join(folder, 'shells', shell));
  }
}
