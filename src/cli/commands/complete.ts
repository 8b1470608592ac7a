/** `lexi complete -- <words>`: what a shell asks when Tab is pressed. No command of the tree, for no person types it. */
import type { App } from '../app.ts';
import type { Value } from '../complete/description.ts';
import { wantedAt } from '../complete/wanted.ts';
import { EXIT, type ExitCode, explain, failed } from '../exit.ts';
import { print } from '../io.ts';

/** Said before the words, where the last one is empty: some shells lose an empty word on the way. */
const EMPTY = '--empty';

/** One line for each value, with what it is after a tab; lines that begin with a colon tell the shell what else to do. */
export async function complete(app: App, words: readonly string[]): Promise<ExitCode> {
  try {
    const { program, values: tables } = app.store.completions();
    const wanted = wantedAt(typedWords(words), program);
    const { typed, before, from, isList } = wanted;
    const names = from?.split('+') ?? [];
    const looked = [...names.flatMap((name) => tables[name] ?? []), ...(await personal(app, names))];
    const listed = before.split(/[=,]/);
    const fitting = [...wanted.values, ...looked].filter(
      ({ value }) => value.startsWith(typed) && !(isList && listed.includes(value)),
    );
    print(app.io, [
      ...(from === 'files' ? [':files'] : []),
      ...(isList ? [':more'] : []),
      ...fitting.map(({ value, says }) => `${before}${value}${says === '' ? '' : `\t${says}`}`),
    ]);
    return EXIT.done;
  } catch (error) {
    // A message would stand in the middle of the line that is being typed.
    return app.io.env['DEBUG'] ? failed(app.io, error) : explain(error, false).code;
  }
}

function typedWords(words: readonly string[]): readonly string[] {
  const isEmpty = words[0] === EMPTY;
  const rest = isEmpty ? words.slice(1) : words;
  const typed = rest[0] === '--' ? rest.slice(1) : rest;
  return isEmpty ? [...typed, ''] : typed;
}

/** What only the person's own files know; they are read only where they are asked about. */
async function personal({ store }: App, names: readonly string[]): Promise<readonly Value[]> {
  if (names.includes('muted')) {
    return store.settings().mute.map((name) => {
      const [says = '', value = ''] = name.split(':');
      return { value, says };
    });
  }
  if (!names.includes('words') || !store.hasFile(store.places.own)) return [];
  const { words } = await store.lexicon();
  return words.filter(({ own }) => own === true).map(({ id, family }) => ({ value: id, says: family }));
}
