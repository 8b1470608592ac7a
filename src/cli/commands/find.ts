/** `lexi find`: from what is noticed to words it could be. Guided in a terminal, by options in a script. */
import { AppError } from '../../app-error.ts';
import type { Option, Question, Shown } from '../../drills/drill.ts';
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
    print(
      io,
      content.sensations.map(({ id, noun }) => `${id.padEnd(22)} ${noun}`),
    );
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
  if (noticed === undefined) return EXIT.done;
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

/** Five short questions, each of which may be left open; undefined where the person stopped. */
async function guided(asker: Asker, content: Content, helpLines: readonly string[]): Promise<Noticed | undefined> {
  const QUESTIONS = 5;
  let place = 0;
  /** The picks; none where it was left open, undefined where the person stopped. */
  const ask = async (shown: Pick<Shown, 'ask'> & { options: readonly Option[]; most: number }) => {
    place += 1;
    const question: Question = {
      shown: { shape: 'some', kind: 'body', rung: 1, ...shown },
      key: { card: 'find', prompt: 'find' },
    };
    let notice: string | undefined;
    for (;;) {
      const reply = await asker.ask({ is: 'question', question, place, of: QUESTIONS, repeat: false }, notice);
      if (reply.do === 'answer') return reply.given;
      if (reply.do === 'skip' || reply.do === 'next') return [];
      if (reply.do === 'quit') return undefined;
      if (reply.do === 'help' && (await asker.page(helpLines)).do === 'quit') return undefined;
      notice =
        reply.do === 'help' ? undefined : 'Here a number picks, n and s leave it open, and q stops. Nothing is kept.';
    }
  };
  try {
    const tone = await ask({
      ask: 'Is it pleasant or unpleasant?',
      options: [option('pleasant', 'pleasant'), option('unpleasant', 'unpleasant')],
      most: 2,
    });
    if (tone === undefined) return undefined;
    const energy = await ask({
      ask: 'Is there much energy in the body, or little?',
      options: [option('much', 'much'), option('little', 'little')],
      most: 1,
    });
    if (energy === undefined) return undefined;
    const where = await ask({
      ask: 'Where do you notice something?',
      options: PLACES.map(({ label }, index) => option(String(index), label)),
      most: 1,
    });
    if (where === undefined) return undefined;
    const regions = where.flatMap((index) => PLACES[Number(index)]?.regions ?? []);
    const there = content.sensations.filter(({ region }) => regions.includes(region));
    const body =
      there.length === 0
        ? []
        : await ask({ ask: 'What is it like there?', options: there.map(({ id, noun }) => option(id, noun)), most: 3 });
    if (body === undefined) return undefined;
    const urge = await ask({
      ask: 'What does the body want to do?',
      options: URGES.map(({ id, says }) => option(id, says)),
      most: 1,
    });
    if (urge === undefined) return undefined;
    const [onlyTone] = tone;
    return {
      body,
      ...(tone.length === 1 ? { tone: onlyTone as Tone } : {}),
      ...(energy[0] === undefined ? {} : { energy: energy[0] as 'much' | 'little' }),
      ...(urge[0] === undefined ? {} : { urge: urge[0] as Urge }),
    };
  } finally {
    asker.close();
  }
}
