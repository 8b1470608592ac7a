/** `lexi about`, `lexi where` and `lexi help-now`: pages that only need to be read. */
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { renderHelpLines } from '../render/help-lines.ts';
import { fitted, wrap } from '../render/wrap.ts';

export async function about(app: App, options: { json?: boolean }): Promise<ExitCode> {
  const { words, families } = await app.store.lexicon();
  const counts = { words: words.length, families: families.length };
  if (options.json) {
    print(app.io, [JSON.stringify({ schema: 'lexithymia/about', version: 1, program: app.version, ...counts })]);
    return EXIT.done;
  }
  const paragraphs = [
    `Lexithymia ${app.version}: practice in finding words for feelings, from what the body notices and what has happened. ${counts.words} words in ${counts.families} families.`,
    'It is a vocabulary practice tool for adults. It is not diagnosis, not treatment, and not for emergencies; for those, lexi help-now lists numbers to call.',
    'Everything stays on this computer, in files that your account can read and that are not encrypted. No connection is ever opened. lexi where shows the files; deleting them deletes everything.',
    'Answers are graded by how well a word fits a scene, never by what they say of a person. Nobody has to talk about any of it.',
    'Code: MIT licence. Words, scenes and sensations: CC BY 4.0, written for this project; data/SOURCES.md names every figure they rest on.',
  ];
  print(
    app.io,
    paragraphs.flatMap((text, place) => [...(place === 0 ? [] : ['']), ...wrap(text, widthOf(app.io))]),
  );
  return EXIT.done;
}

export function where(app: App, options: { json?: boolean }): ExitCode {
  const { places } = app.store;
  if (options.json) {
    print(app.io, [JSON.stringify({ schema: 'lexithymia/where', version: 1, ...places })]);
    return EXIT.done;
  }
  const rows: [name: string, path: string, note?: string][] = [
    ['answers', places.history],
    ['backups', places.backups, 'made before anything is rewritten, or by lexi backup'],
    ['settings', places.settings],
    ['own words', places.own, 'if you write any'],
    ['cache', places.cache, 'may be deleted at any moment'],
    ['device', places.state, "which file of the answers is this device's own"],
  ];
  print(
    app.io,
    rows.flatMap(([name, path, note]) => [
      `${name.padEnd(NAMES)}${path}`,
      ...(note === undefined ? [] : wrap(`(${note})`, widthOf(app.io), NAMES)),
    ]),
  );
  return EXIT.done;
}

/** The column of names, with the room after it. */
const NAMES = 11;

export function helpNow(app: App): ExitCode {
  print(app.io, fitted(renderHelpLines(app.store.helpLines()), widthOf(app.io)));
  return EXIT.done;
}
