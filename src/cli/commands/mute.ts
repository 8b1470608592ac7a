/** `lexi settings mute` and `unmute`: what is never asked about. */
import { AppError } from '../../app-error.ts';
import type { Content } from '../../lexicon/content.ts';
import { contextOf } from '../../lexicon/scene.ts';
import { findEntry, suggestions } from '../../lexicon/search.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';

/** Mutes a word, a context or the heavy scenes; without a name, lists what is muted. */
export async function mute(app: App, name: string | undefined): Promise<ExitCode> {
  const { store, io } = app;
  const settings = store.settings();
  if (name === undefined) {
    print(io, settings.mute.length === 0 ? ['Nothing is muted.'] : settings.mute);
    return EXIT.done;
  }
  if (name === 'heavy') {
    await store.writeSetting('heavy', false);
    print(io, ['Heavy scenes are not asked about.']);
    return EXIT.done;
  }
  const muted = await named(app, name, 'mute');
  if (!settings.mute.includes(muted)) await store.writeSetting('mute', [...settings.mute, muted]);
  print(io, [`${muted.replace(':', ' ')} is not asked about. lexi settings unmute ${idOf(muted)} brings it back.`]);
  return EXIT.done;
}

export async function unmute(app: App, name: string): Promise<ExitCode> {
  const { store, io } = app;
  const settings = store.settings();
  if (name === 'heavy') {
    await store.writeSetting('heavy', true);
    print(io, ['Heavy scenes may be asked about.']);
    return EXIT.done;
  }
  const muted =
    settings.mute.find((each) => each === name || each.split(':')[1] === name) ?? (await named(app, name, 'unmute'));
  if (!settings.mute.includes(muted)) {
    throw new AppError('failed', `${muted.replace(':', ' ')} is not muted`, { hint: 'lexi settings mute' });
  }
  await store.writeSetting(
    'mute',
    settings.mute.filter((each) => each !== muted),
  );
  print(io, [`${muted.replace(':', ' ')} may be asked about again.`]);
  return EXIT.done;
}

/** The context or the word that is meant; a context where both have the name. */
async function named({ store }: App, name: string, verb: 'mute' | 'unmute'): Promise<string> {
  const lexicon = await store.lexicon();
  const contexts = await contextsIn(store);
  if (contexts.includes(name)) return `context:${name}`;
  const entry = findEntry(name, lexicon);
  if (entry !== undefined && 'word' in entry) return `word:${entry.word.id}`;
  const [near] = suggestions(name, { words: lexicon.words, verdicts: [] });
  throw new AppError('usage', `there is no word or context '${name}'`, {
    hint:
      near === undefined
        ? `a word, heavy, or one of ${contexts.join(', ')}`
        : `lexi settings ${verb} ${near.replaceAll(' ', '-')}`,
  });
}

const idOf = (muted: string): string => muted.slice(muted.indexOf(':') + 1);

async function contextsIn(store: App['store']): Promise<string[]> {
  const { scenes }: Pick<Content, 'scenes'> = await store.content({ all: true });
  return [...new Set(scenes.map(({ id }) => contextOf(id)))].toSorted();
}
