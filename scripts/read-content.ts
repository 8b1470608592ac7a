/** Reads data/ and checks it: shapes first, then every rule of CONTENT that a machine can check. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Lexicon } from '../src/lexicon/content.ts';
import type { Exchange } from '../src/lexicon/exchange.ts';
import { aliasTable, checkAliases } from '../src/lexicon/rules/aliases.ts';
import { checkAlike } from '../src/lexicon/rules/alike.ts';
import { checkBalance } from '../src/lexicon/rules/balance.ts';
import { checkExchanges } from '../src/lexicon/rules/exchanges.ts';
import type { Placed, Problem } from '../src/lexicon/rules/problem.ts';
import { checkScenes } from '../src/lexicon/rules/scenes.ts';
import { checkSensations } from '../src/lexicon/rules/sensations.ts';
import { checkStatements } from '../src/lexicon/rules/statements.ts';
import { checkVerdicts } from '../src/lexicon/rules/verdicts.ts';
import { checkWords } from '../src/lexicon/rules/words.ts';
import { contextOf, type Scene } from '../src/lexicon/scene.ts';
import type { Sensation } from '../src/lexicon/sensation.ts';
import {
  aliasesFile,
  exchangesFile,
  familyFile,
  helpLinesFile,
  sensationsFile,
  situationsFile,
  statementsFile,
  verdictsFile,
} from '../src/lexicon/shapes.ts';
import type { Statement } from '../src/lexicon/statement.ts';
import type { Verdict } from '../src/lexicon/verdict.ts';
import type { Family, Word } from '../src/lexicon/word.ts';

/** What data/ holds once it is read, with what is wrong with it. */
export interface Authored {
  readonly lexicon: Lexicon;
  readonly scenes: readonly Scene[];
  /** For the fold: notes and scenes by what they were called. */
  readonly aliases: Readonly<Record<string, string | null>>;
  readonly helpLines: v.InferOutput<typeof helpLinesFile> | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the folder and, where wanted, checks it; problems are collected, not thrown, so that an author sees all of them. */
export function readContent(folder: string, { checked }: { checked: boolean } = { checked: true }): Authored {
  const problems: Problem[] = [];
  const read = <T>(file: string, shape: v.GenericSchema<unknown, T>): T | undefined => {
    const name = join('data', file);
    try {
      const checked = v.safeParse(shape, parse(readFileSync(join(folder, file), 'utf8')));
      if (checked.success) return checked.output;
      for (const issue of checked.issues) {
        problems.push({ file: name, id: v.getDotPath(issue) ?? 'file', rule: issue.message, fix: 'mend the shape' });
      }
    } catch (error) {
      problems.push({ file: name, id: 'file', rule: String(error), fix: 'mend the YAML' });
    }
    return undefined;
  };

  const families: Placed<Family>[] = [];
  const words: Placed<Word>[] = [];
  for (const name of yamlIn(folder, 'lexicon')) {
    const found = read(name, familyFile);
    if (!found) continue;
    const file = join('data', name);
    if (!name.endsWith(`/${found.family}.yaml`)) {
      problems.push({ file, id: found.family, rule: 'the family is not named as its file', fix: 'rename one of them' });
    }
    const { family: id, words: own, ...family } = found;
    families.push({ file, item: { id, ...family } });
    words.push(...own.map((word) => ({ file, item: { ...word, family: id } as Word })));
  }
  families.sort((a, b) => a.item.meet - b.item.meet);
  const sensations = placed<Sensation>('data/sensations.yaml', read('sensations.yaml', sensationsFile) ?? []);
  const verdicts = placed<Verdict>('data/verdicts.yaml', read('verdicts.yaml', verdictsFile) ?? []);
  const statements = placed('data/statements.yaml', (read('statements.yaml', statementsFile) ?? []) as Statement[]);
  const exchanges = placed('data/exchanges.yaml', (read('exchanges.yaml', exchangesFile) ?? []) as Exchange[]);
  const scenes = yamlIn(folder, 'situations').flatMap((name) =>
    placed<Scene>(join('data', name), (read(name, situationsFile) ?? []) as Scene[]),
  );
  const authored = read('aliases.yaml', aliasesFile) ?? {};
  const aliases = aliasTable(authored);
  const helpLines = read('help-lines.yaml', helpLinesFile);

  const lexicon = {
    families: bare(families),
    words: bare(words),
    sensations: bare(sensations),
    verdicts: bare(verdicts),
    statements: bare(statements),
    exchanges: bare(exchanges),
  };
  const sensationIds = new Set(lexicon.sensations.map((each) => each.id));
  const wordById = new Map(lexicon.words.map((word) => [word.id, word]));
  if (!checked) return { lexicon, scenes: bare(scenes), aliases, helpLines, problems };
  problems.push(
    ...checkWords(families, words, sensationIds),
    ...checkSensations(
      sensations,
      lexicon.families.map((family) => family.id),
    ),
    ...checkPlaces(scenes),
    ...checkScenes(scenes, wordById, sensationIds),
    ...checkVerdicts(verdicts, wordById),
    ...checkStatements(statements, lexicon.words),
    ...checkExchanges(exchanges),
    ...checkBalance(lexicon, bare(scenes)),
    ...checkAlike(bare(scenes)),
    ...checkAliases(authored, { ...lexicon, scenes: bare(scenes) }),
  );
  return { lexicon, scenes: bare(scenes), aliases, helpLines, problems };
}

/** A scene lies in the file of its context. */
const checkPlaces = (scenes: readonly Placed<Scene>[]): Problem[] =>
  scenes
    .filter(({ file, item }) => !file.endsWith(`/${contextOf(item.id)}.yaml`))
    .map(({ file, item }) => ({
      file,
      id: item.id,
      rule: 'its id names another context than its file',
      fix: `move it to ${contextOf(item.id)}.yaml`,
    }));

const bare = <T>(items: readonly Placed<T>[]): T[] => items.map(({ item }) => item);
const placed = <T>(file: string, items: readonly T[]): Placed<T>[] => items.map((item) => ({ file, item }));

const yamlIn = (folder: string, sub: string): string[] =>
  readdirSync(join(folder, sub))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(sub, name));
