/** Rung 5: someone opens up. Which reply listens? */
import type { Does, Exchange, Reply } from '../lexicon/exchange.ts';
import type { Grade } from '../lexicon/grade.ts';
import { cardOf } from './card-id.ts';
import { shuffled } from './chance.ts';
import type { Drill, Key } from './drill.ts';
import { gradeOne } from './marking.ts';
import { openingFor } from './voice.ts';

interface ListeningKey extends Key {
  readonly exchange: Exchange;
}

const OPENS_AFTER_DAYS = 7;

/** Fixing is care in the wrong order; comfort that makes it small is care too. */
const GRADE: Record<Does, Grade> = { listens: 'best', fixes: 'close', minimises: 'plausible', turns: 'unlikely' };

export const listening: Drill<ListeningKey> = {
  kind: 'listening',
  rung: () => 5,
  opens: (_id, _content, past) => past.practisedFor() >= OPENS_AFTER_DAYS,
  hasPrompt: () => true,

  ask(id, content, _, random) {
    const exchange = content.exchange(id);
    return {
      shown: {
        shape: 'one',
        kind: 'listening',
        rung: 5,
        scene: `${exchange.scene}\n"${exchange.says}"`,
        ask: 'Which reply listens?',
        options: shuffled(
          exchange.replies.map((reply, place) => ({ id: replyId(place), label: reply.text })),
          random,
        ),
      },
      key: { card: cardOf('x', id, 'listening'), prompt: id, exchange },
    };
  },

  mark({ key: { exchange } }, answer) {
    const grades = Object.fromEntries(exchange.replies.map((reply, place) => [replyId(place), GRADE[reply.does]]));
    const grade = gradeOne(grades, answer);
    const picked = exchange.replies.find((_, place) => replyId(place) === answer[0]);
    const best = exchange.replies.find((reply) => reply.does === 'listens');
    return { grade, given: answer, lines: linesFor(picked, best) };
  },
};

/** The place in the file, so that an option does not tell what it does. */
const replyId = (place: number): string => `reply-${place + 1}`;

/** What each reply is, before it is said what it does: care comes in several orders. */
const SAYS: Record<Does, string> = {
  listens: 'This one listens.',
  fixes: 'Close: care, and a little early.',
  minimises: 'Meant as comfort.',
  turns: 'It happens easily.',
};

function linesFor(picked: Reply | undefined, best: Reply | undefined): string[] {
  const said = picked === undefined ? openingFor('unsure') : `${SAYS[picked.does]} ${picked.effect}`;
  return best === undefined || picked === best ? [said] : [said, `This one listens: '${best.text}' ${best.effect}`];
}
