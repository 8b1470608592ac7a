/** `lexi doctor`: whether the files are whole, and mending them. */
import { examine } from '../../care/examine.ts';
import { type Finding, isSame } from '../../care/finding.ts';
import { noteOf } from '../../drills/card-id.ts';
import type { Lexicon } from '../../lexicon/content.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { isMendable, renderFinding, renderFound, renderMended } from '../render/doctor.ts';

export async function doctor(app: App, options: { fix?: boolean; json?: boolean }): Promise<ExitCode> {
  const { io, store } = app;
  const { history: folder } = store.places;
  const found = await findingsIn(app);
  const copy = options.fix ? await (await store.care()).mend(found.filter(isMendable), app.now()) : undefined;
  const left = options.fix && found.length > 0 ? await findingsIn(app) : found;
  const mended = found.filter((finding) => !left.some((other) => isSame(finding, other)));
  if (options.json) {
    const asJson = (isMended: boolean) => (finding: Finding) => ({
      ...finding,
      says: renderFinding(finding, folder),
      mendable: isMendable(finding),
      mended: isMended,
    });
    const findings = [...mended.map(asJson(true)), ...left.map(asJson(false))];
    const shape = { schema: 'lexithymia/doctor', version: 1, findings, copy: copy ?? null };
    print(io, [JSON.stringify(shape)]);
  } else {
    const width = widthOf(io);
    print(io, options.fix ? renderMended({ mended, left, copy }, folder, width) : renderFound(found, folder, width));
  }
  return left.length === 0 ? EXIT.done : EXIT.problems;
}

async function findingsIn(app: App): Promise<Finding[]> {
  const { store } = app;
  const care = await store.care();
  const own = { path: store.places.own, problems: (await store.checkOwn()).length };
  return examine({ ...(await care.look(app.today())), own, notes: notesOf(await store.lexicon()) });
}

const notesOf = ({ words, families, verdicts, statements, exchanges }: Lexicon): ReadonlySet<string> =>
  new Set(
    (
      [
        ['w', words],
        ['f', families],
        ['v', verdicts],
        ['s', statements],
        ['x', exchanges],
      ] as const
    ).flatMap(([practises, items]) => items.map(({ id }) => noteOf(practises, id))),
  );
