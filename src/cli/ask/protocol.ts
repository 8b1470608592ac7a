/** Asks other programs: one JSON object a line, both ways. */
import { createInterface } from 'node:readline';
import { mostPicks } from '../../drills/drill.ts';
import type { View } from '../../session/view.ts';
import type { Io } from '../io.ts';
import { type Asker, Interrupted } from './asker.ts';
import { type Reply, replyOf } from './keys.ts';

/** The protocol's own version, said in the first line. */
const PROTOCOL_VERSION = 1;

const SIMPLE = ['next', 'skip', 'undo', 'easy', 'known', 'why', 'help', 'quit'] as const;

export function protocolAsker(io: Io, stop: AbortSignal): Asker {
  const reader = createInterface({ input: io.stdin, terminal: false });
  const received = reader[Symbol.asyncIterator]();
  const interrupted = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(new Interrupted()), { once: true });
  });
  interrupted.catch(() => undefined);
  const send = (message: Record<string, unknown>) => io.stdout.write(`${JSON.stringify(message)}\n`);
  send({ type: 'hello', schema: 'lexithymia/drill', version: PROTOCOL_VERSION });
  return {
    async ask(view, notice) {
      if (notice !== undefined) send({ type: 'notice', text: notice });
      send(messageOf(view));
      for (;;) {
        const { value, done } = await Promise.race([received.next(), interrupted]);
        if (done) return { do: 'quit' };
        const reply = read(value, view);
        if (typeof reply !== 'string') return reply;
        send({ type: 'error', text: reply });
      }
    },
    page: async (lines) => {
      send({ type: 'page', lines });
      return { do: 'next' };
    },
    end: (lines) => void send({ type: 'end', lines }),
    close: () => reader.close(),
  };
}

/** What a program may know of a view: never the key. */
function messageOf(view: Exclude<View, { is: 'end' }>): Record<string, unknown> {
  if (view.is === 'word') {
    const { id, word, family, sense } = view.word;
    return { type: 'word', id, word, family, sense, difference: view.difference, scene: view.scene?.text };
  }
  const { place, of } = view;
  if (view.is === 'reasons') return { type: 'mark', place, of, ...view.mark };
  return { type: 'question', place, of, repeat: view.repeat, ...view.question.shown };
}

/** A reply, or what is wrong with the line. */
function read(line: string, view: Exclude<View, { is: 'end' }>): Reply | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'the line is not JSON';
  }
  if (typeof value !== 'object' || value === null || !('do' in value)) return 'the object has no "do"';
  const simple = SIMPLE.find((each) => each === value.do);
  if (simple !== undefined) return { do: simple };
  if (value.do === 'unsure') return replyOf('n') ?? 'no such command';
  if (value.do !== 'answer') return `"do" is one of answer, unsure, ${SIMPLE.join(', ')}`;
  const given = 'given' in value ? value.given : undefined;
  if (!Array.isArray(given) || !given.every((each) => typeof each === 'string')) return '"given" is a list of texts';
  const problem = view.is === 'question' ? unfit(given, view.question.shown) : undefined;
  return problem ?? { do: 'answer', given };
}

function unfit(
  given: readonly string[],
  shown: Extract<View, { is: 'question' }>['question']['shown'],
): string | undefined {
  if (shown.shape === 'type') return given.length > 1 ? '"given" holds one text' : undefined;
  const strange = given.find((id) => !shown.options.some((option) => option.id === id));
  if (strange !== undefined) return `there is no option ${strange}`;
  const most = mostPicks(shown);
  if (given.length > most || new Set(given).size < given.length)
    return `"given" holds at most ${most} different options`;
  if (shown.shape === 'order' && given.length > 0 && given.length < most) return `"given" holds ${most} options`;
  return undefined;
}
