/** Asks in plain numbered lines: for pipes, screen readers and terminals that cannot move a cursor. */
import { createInterface } from 'node:readline';
import { mostPicks, type Shown } from '../../drills/drill.ts';
import { capital } from '../../drills/voice.ts';
import type { View } from '../../session/view.ts';
import { type Io, widthOf } from '../io.ts';
import { progressOf } from '../render/view.ts';
import { wrap } from '../render/wrap.ts';
import { type Asker, Interrupted } from './asker.ts';
import { keyHints, keysAt, type Reply, replyOf } from './keys.ts';

export function linesAsker(io: Io, stop: AbortSignal, preface: readonly string[]): Asker {
  const reader = createInterface({ input: io.stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const typed = reader[Symbol.asyncIterator]();
  const interrupted = new Promise<never>((_, reject) => {
    const stopped = () => reject(new Interrupted());
    if (stop.aborted) stopped();
    stop.addEventListener('abort', stopped, { once: true });
  });
  interrupted.catch(() => undefined);
  const say = (text: string) => io.stdout.write(`${wrap(text, widthOf(io)).join('\n')}\n`);
  const gap = () => io.stdout.write('\n');

  /** The next line; undefined at the end of input. */
  const nextLine = async (): Promise<string | undefined> => {
    const { value, done } = await Promise.race([typed.next(), interrupted]);
    return done ? undefined : value.trim();
  };

  let isFirst = true;
  let shown: View | undefined;
  for (const line of preface) say(line);
  if (preface.length > 0) gap();

  return {
    async ask(view, notice) {
      if (notice !== undefined) say(notice);
      if (view.is === 'reasons') {
        for (const line of view.mark.lines) say(line);
        gap();
        return { do: 'next' };
      }
      if (view !== shown || notice === undefined) showView(view, say);
      shown = view;
      say(`(${(isFirst ? hintsOf(view) : shortHintsOf(view)).join(', ')})`);
      isFirst = view.is === 'word' && isFirst;
      for (;;) {
        const line = await nextLine();
        if (line === undefined) return { do: 'quit' };
        const reply = read(line, view);
        if (typeof reply !== 'string') {
          gap();
          return reply;
        }
        say(reply);
      }
    },
    async page(lines) {
      for (const line of lines) say(line);
      gap();
      return { do: 'next' };
    },
    end(lines) {
      io.stdout.write(lines.map((line) => `${line}\n`).join(''));
    },
    close: () => reader.close(),
  };
}

function showView(view: Exclude<View, { is: 'end' | 'reasons' }>, say: (text: string) => void): void {
  if (view.is === 'word') {
    say(`A word to meet, nothing is asked yet. ${capital(view.word.word)}: ${view.word.sense}`);
    if (view.difference !== undefined) say(view.difference);
    if (view.scene !== undefined) say(`A scene: ${view.scene.text}`);
    if (view.scene !== undefined) say(`Why: ${view.scene.because}`);
    return;
  }
  const { shown } = view.question;
  const parts = [...(shown.scene?.split('\n') ?? []), shown.ask];
  for (const [place, part] of parts.entries()) say(place === 0 ? `${progressOf(view)}. ${part}` : part);
  for (const [place, option] of optionsOf(shown).entries()) say(`${place + 1}. ${option.label}`);
}

const optionsOf = (shown: Shown) => (shown.shape === 'type' ? [] : shown.options);

function hintsOf(view: Exclude<View, { is: 'end' | 'reasons' }>): string[] {
  if (view.is === 'word') return ['Enter to go on', ...keyHints(keysAt(view))];
  const { shown } = view.question;
  if (shown.shape === 'type') return ['type the word', ...keyHints(keysAt(view), '/')];
  return [howTo(shown), ...keyHints(keysAt(view))];
}

/** By how many may be picked. */
const SOME: Readonly<Record<number, string>> = {
  1: 'a number or the start of an option',
  2: 'one or two numbers, as in 1 2',
};

function howTo(shown: Exclude<Shown, { shape: 'type' }>): string {
  switch (shown.shape) {
    case 'one':
      return 'a number or the start of an option';
    case 'some':
      return SOME[shown.most] ?? `up to ${shown.most} numbers, as in 1 2`;
    case 'order':
      return `${shown.picks} numbers: ${shown.along}, as in ${'2 1 3'.slice(0, 2 * shown.picks - 1)}`;
  }
}

/** Every question can be skipped, and says so; the other keys were named at the first one. */
const shortHintsOf = (view: Exclude<View, { is: 'end' | 'reasons' }>): string[] => {
  const isTyping = view.is === 'question' && view.question.shown.shape === 'type';
  const usual = view.is === 'word' ? ['k', 's', 'q'] : ['n', 's', 'q'];
  const there = keysAt(view).filter((key) => usual.includes(key));
  return [hintsOf(view)[0] ?? '', ...keyHints(there, isTyping ? '/' : '')];
};

/** What a line means at a view, or what to say of it where it means nothing. */
function read(line: string, view: Exclude<View, { is: 'end' | 'reasons' }>): Reply | string {
  const isTyping = view.is === 'question' && view.question.shown.shape === 'type';
  const command = isTyping ? (line.startsWith('/') ? replyOf(line.slice(1)) : undefined) : replyOf(line);
  if (command !== undefined) return command;
  if (view.is === 'word') return { do: 'next' };
  const { shown } = view.question;
  if (shown.shape === 'type') {
    return line === '' || line.startsWith('/')
      ? 'Type the word, or /n for cannot tell.'
      : { do: 'answer', given: [line] };
  }
  const picks = line.split(/[\s,]+/).filter((part) => part !== '');
  const given = picks.map((part) => optionFor(part, line, shown.options));
  const most = mostPicks(shown);
  const whole = optionFor(line, line, shown.options);
  if (whole !== undefined && shown.shape !== 'order') return { do: 'answer', given: [whole] };
  const isSound = given.length > 0 && given.length <= most && new Set(given).size === given.length;
  if (!isSound || given.includes(undefined) || (shown.shape === 'order' && given.length < most)) {
    return `'${line}' is not an answer here. ${capital(hintsOf(view)[0] ?? '')}, or n for cannot tell.`;
  }
  return { do: 'answer', given: given as string[] };
}

/** The option of a number, or of a start of at least two letters that fits no other. */
function optionFor(text: string, line: string, options: readonly { id: string; label: string }[]): string | undefined {
  if (/^\d+$/.test(text)) return options[Number(text) - 1]?.id;
  const start = (text === '' ? line : text).toLowerCase();
  const starting = options.filter((option) => start.length >= 2 && option.label.toLowerCase().startsWith(start));
  const exact = starting.find((option) => option.label.toLowerCase() === start);
  return (exact ?? (starting.length === 1 ? starting[0] : undefined))?.id;
}
