/** `lexi` and `lexi drill`: today's questions. */
import { AppError } from '../../app-error.ts';
import { cardName } from '../../drills/card-id.ts';
import { seeded } from '../../drills/chance.ts';
import type { Kind } from '../../drills/drill.ts';
import { type Day, parseDay } from '../../memory/day.ts';
import { outlook } from '../../session/due.ts';
import type { Limits } from '../../session/limits.ts';
import { planToday } from '../../session/plan.ts';
import { begin, type Sitting, type Stamp } from '../../session/sitting.ts';
import type { App } from '../app.ts';
import { isInterrupted } from '../ask/asker.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { warn, widthOf } from '../io.ts';
import { counted } from '../render/count.ts';
import { nextLine, renderNotOpen } from '../render/due.ts';
import { renderEnd } from '../render/end.ts';
import { renderFirstRun } from '../render/first-run.ts';
import { sit } from '../sit.ts';
import { askerFor } from './asker.ts';
import { familyNamed } from './family.ts';
import { sayLeftover, sayOwnTrouble } from './leftover.ts';

export interface DrillOptions {
  readonly count?: number;
  readonly minutes?: number;
  readonly new?: number;
  readonly only?: readonly Kind[];
  readonly family?: string;
  readonly plain?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly today?: string;
  readonly seed?: string;
}

const LOOK = [
  'Before the next question, if you like: look at your own jaw for ten seconds.',
  'Is it tight, loose, or can you not tell? Nothing is asked and nothing is kept.',
];

/** With more minutes than questions, this many questions are planned for each minute. */
const QUESTIONS_PER_MINUTE = 6;

export async function drill(app: App, given: DrillOptions): Promise<ExitCode> {
  const { io, store } = app;
  const { now, today } = clockFor(app, given);
  const settings = store.settings();
  const content = await store.content();
  const options =
    given.family === undefined ? given : { ...given, family: familyNamed(given.family, content.families) };
  const { folded, agenda, leftover } = await store.history(today);
  sayLeftover(io, leftover, store.places.history);
  await sayOwnTrouble(app);

  const random = options.seed === undefined ? app.random : seeded(options.seed);
  // Made when the first event needs it: chance of that quality takes as long as drawing a screen.
  let id: string | undefined;
  const session = () => {
    id ??= app.newId();
    return id;
  };
  const stamp = (): Stamp => ({ at: now(), newId: app.newId, session, random });
  const limits = limitsFrom(options, settings);
  const plan = planToday({ folded, agenda }, content, today, limits, random);

  const preface = store.isNew() && !options.json ? renderFirstRun(store.places.history) : [];
  const asker = await askerFor(app, options, settings.plain, preface);
  if (plan.steps.length === 0) {
    const asked = new Set([...folded.cards.keys()].map((card) => cardName(card)?.kind));
    const notOpen = (options.only ?? []).filter((kind) => !asked.has(kind));
    asker.end(
      notOpen.length === 0
        ? [`Nothing due. ${nextLine(agenda, content, outlook(agenda, content, today).next, today)}`]
        : renderNotOpen(notOpen),
    );
    asker.close();
    return EXIT.done;
  }
  const opening = begin(
    {
      plan,
      folded,
      content,
      today,
      ...(options.minutes === undefined ? {} : { minutes: options.minutes }),
    },
    stamp(),
  );
  let latest = opening;
  const refreshCache = async () => {
    if (!options.dryRun && latest.trail.length > 0) await store.history(today);
  };
  try {
    const sitting = await sit(opening, {
      asker,
      stamp,
      save: options.dryRun ? () => undefined : (event) => store.append(event),
      helpLines: () => store.helpLines(),
      look: settings.look ? LOOK : [],
      onStep: (each) => {
        latest = each;
      },
    });
    asker.end(options.dryRun ? ['A dry run: nothing was kept.'] : renderEnd(sitting, widthOf(io)));
    await refreshCache();
    return EXIT.done;
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    asker.close();
    if (!options.dryRun)
      warn(io, [answersIn(latest) === 0 ? 'Stopped.' : `Stopped. ${counted(answersIn(latest), 'answer')} kept.`]);
    await refreshCache();
    return EXIT.interrupted;
  } finally {
    asker.close();
  }
}

/** The clock, or the same hours on another day: only where nobody's own history is at stake. */
function clockFor(app: App, options: DrillOptions): { readonly now: () => string; readonly today: Day } {
  const isSafe = options.dryRun === true || Boolean(app.io.env['LEXITHYMIA_HOME']);
  const forged = options.today !== undefined ? '--today' : options.seed !== undefined ? '--seed' : undefined;
  if (forged !== undefined && !isSafe) {
    throw new AppError('usage', `${forged} would write forged answers into your own history`, {
      hint: `add --dry-run, or set LEXITHYMIA_HOME to another folder`,
    });
  }
  const { today: date } = options;
  if (date === undefined) return { now: app.now, today: app.today() };
  const today = parseDay(date);
  if (today === undefined) {
    throw new AppError('usage', `'${date}' is no date`, { hint: 'lexi drill --dry-run --today 2026-11-22' });
  }
  const began = Date.parse(app.now());
  const noon = Date.parse(`${date}T12:00:00Z`);
  const now = () => `${new Date(noon + Date.parse(app.now()) - began).toISOString().slice(0, -1)}+00:00`;
  return { now, today };
}

function limitsFrom(options: DrillOptions, settings: { count: number; new: number }): Limits {
  const count =
    options.count ?? (options.minutes === undefined ? settings.count : options.minutes * QUESTIONS_PER_MINUTE);
  return {
    count,
    fresh: options.new ?? settings.new,
    ...(options.only === undefined ? {} : { only: options.only }),
    ...(options.family === undefined ? {} : { family: options.family }),
  };
}

const answersIn = (sitting: Sitting): number => sitting.trail.filter(({ event }) => event.kind === 'answer').length;
