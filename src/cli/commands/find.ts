/** `lexi find`: from what is noticed to words it could be. Guided in a terminal, by options in a script. */
import { AppError } from '../../app-error.ts';
import type { Option, Question, Rung, Shown } from '../../drills/drill.ts';
import { candidatesFor, type Noticed } from '../../lexicon/candidates.ts';
import type { Content } from '../../lexicon/content.ts';
import type { Sensation } from '../../lexicon/sensation.ts';
import { URGES, type Urge } from '../../lexicon/urges.ts';
import type { Tone } from '../../lexicon/word.ts';
import type { App } from '../app.ts';
import type { Asker } from '../ask/asker.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { renderCandidates } from '../render/candidates.ts';
import { renderHelpLines } from '../render/help-lines.ts';
import { askerFor } from './asker.ts';

export interface FindOptions {
  readonly body?: readonly string[];
  readonly tone?: Tone;
  readonly energy?: 'much' | 'little';
  readonly urge?: Urge;
  readonly sensations?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
}

export async function find(app: App, options: FindOptions): Promise<ExitCode> {
  const { io, store } = app;
  const settings = store.settings();
  const content = await store.content();
  if (options.sensations) {
    print(io, options.json ? [sensationsAsJson(content.sensations)] : sensationRows(content.sensations));
    return EXIT.done;
  }
  const said = noticedFrom(options, content.sensations);
  const isSomebodyThere = io.stdin.isTTY === true && io.stdout.isTTY === true;
  if (said === undefined && (options.json || !isSomebodyThere)) {
    throw new AppError('usage', 'a terminal is needed to ask what you notice', {
      hint: 'lexi find --body jaw-tight,chest-hot --energy much (lexi find --sensations lists them)',
    });
  }
  const asker = async () => askerFor(app, options, settings.plain, []);
  const noticed = said ?? (await guided(await asker(), content, renderHelpLines(store.helpLines())));
  if (noticed === undefined) {
    print(io, ['Stopped. Nothing is kept.']);
    return EXIT.done;
  }
  const candidates = candidatesFor(noticed, content);
  print(io, options.json ? [jsonOf(candidates)] : renderCandidates(candidates, content, widthOf(io)));
  return EXIT.done;
}

const jsonOf = (candidates: ReturnType<typeof candidatesFor>): string =>
  JSON.stringify({
    schema: 'lexithymia/find',
    version: 1,
    candidates: candidates.map(({ word: { id, word, family, sense }, reasons }) => ({
      id,
      word,
      family,
      sense,
      reasons,
    })),
  });

const sensationRows = (sensations: readonly Sensation[]): string[] =>
  sensations.map(({ id, noun }) => `${id.padEnd(22)} ${noun}`);

const sensationsAsJson = (sensations: readonly Sensation[]): string =>
  JSON.stringify({
    schema: 'lexithymia/sensations',
    version: 1,
    sensations: sensations.map(({ id, region, quality, noun }) => ({ id, region, quality, noun })),
  });

/** What the options say; undefined where they say nothing. */
function noticedFrom(options: FindOptions, sensations: readonly Sensation[]): Noticed | undefined {
  const { body = [], tone, energy, urge } = options;
  const strange = body.find((id) => !sensations.some((sensation) => sensation.id === id));
  if (strange !== undefined) {
    throw new AppError('usage', `there is no sensation '${strange}'`, { hint: 'lexi find --sensations' });
  }
  if (body.length === 0 && tone === undefined && energy === undefined && urge === undefined) return undefined;
  return {
    body,
    ...(tone === undefined ? {} : { tone }),
    ...(energy === undefined ? {} : { energy }),
    ...(urge === undefined ? {} : { urge }),
  };
}

/** Regions as they are offered: at most nine, so that a digit picks each. */
const PLACES: readonly { readonly label: string; readonly regions: readonly Sensation['region'][] }[] = [
  { label: 'head and eyes', regions: ['head', 'eyes'] },
  { label: 'face and jaw', regions: ['face', 'jaw'] },
  { label: 'throat, neck and shoulders', regions: ['throat', 'neck and shoulders'] },
  { label: 'chest', regions: ['chest'] },
  { label: 'heart and breath', regions: ['heart', 'breath'] },
  { label: 'stomach', regions: ['stomach'] },
  { label: 'back, arms and hands', regions: ['back', 'arms', 'hands'] },
  { label: 'legs', regions: ['legs'] },
  { label: 'skin, or the whole body', regions: ['skin', 'whole body'] },
];

const option = (id: string, label: string): Option => ({ id, label });
const plain = (label: string): Option => option(label, label);

const QUESTIONS = 5;

/** The rungs they stand on: what the body notices, and tone and urge. */
const BODY = 1;
const TONE = 2;

/** The person stopped in the middle. */
class Stopped extends Error {}

/** Asks one question after the other; each gives what was picked, nothing where it was left open. */
function asking(asker: Asker, helpLines: readonly string[]) {
  let place = 0;
  return async (rung: Rung, ask: string, options: readonly Option[], most: number): Promise<readonly string[]> => {
    place += 1;
    const shown: Shown = { shape: 'some', kind: 'body', rung, ask, options, most };
    const question: Question = { shown, key: { card: 'find', prompt: 'find' } };
    let notice: string | undefined;
    for (;;) {
      const view = { is: 'question', question, place, of: QUESTIONS, repeat: false, isLookup: true } as const;
      const reply = await asker.ask(view, notice);
      if (reply.do === 'answer') return reply.given;
      if (reply.do === 'skip' || reply.do === 'next') return [];
      if (reply.do === 'quit') throw new Stopped();
      const isHelp = reply.do === 'help';
      if (isHelp && (await asker.page(helpLines)).do === 'quit') throw new Stopped();
      notice = isHelp ? undefined : 'Here a number picks, n leaves it open, and q stops. Nothing is kept.';
    }
  };
}

/** Five short questions; undefined where the person stopped. */
async function guided(asker: Asker, content: Content, helpLines: readonly string[]): Promise<Noticed | undefined> {
  const ask = asking(asker, helpLines);
  try {
    const tone = await ask(TONE, 'Is it pleasant or unpleasant?', ['pleasant', 'unpleasant'].map(plain), 2);
    const energy = await ask(TONE, 'Is there much energy in the body, or little?', ['much', 'little'].map(plain), 1);
    const places = PLACES.map(({ label }, index) => option(String(index), label));
    const where = await ask(BODY, 'Where do you notice something?', places, 1);
    const regions = where.flatMap((index) => PLACES[Number(index)]?.regions ?? []);
    const there = content.sensations.filter(({ region }) => regions.includes(region));
    const sensations = there.map(({ id, noun }) => option(id, noun));
    const body = there.length === 0 ? [] : await ask(BODY, 'What is it like there?', sensations, 3);
    const urges = URGES.map(({ id, says }) => option(id, says));
    const urge = await ask(TONE, 'What does the body want to do?', urges, 1);
    return {
      body,
      ...(tone.length === 1 ? { tone: tone[0] as Tone } : {}),
      ...(energy[0] === undefined ? {} : { energy: energy[0] as 'much' | 'little' }),
      ...(urge[0] === undefined ? {} : { urge: urge[0] as Urge }),
    };
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  } finally {
    asker.close();
  }
}
