/** A history of many years, made from a seed: real cards, forty answers a day. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardOf } from '../src/drills/card-id.ts';
import { pickOne, seeded } from '../src/drills/chance.ts';
import type { AnswerEvent, Event, ShownEvent } from '../src/history/event.ts';
import type { Content } from '../src/lexicon/content.ts';
import { wordsIn } from '../src/lexicon/scene.ts';
import { addDays, type Day, formatDay, parseDay } from '../src/memory/day.ts';

const A_DAY = 40;
const RATING = { best: 'good', close: 'hard', unlikely: 'again' } as const;

/** Every word shown, then so many answers, the last of them yesterday. */
export function manyEvents(answers: number, content: Content, today: Day): Event[] {
  const random = seeded(`history of ${answers}`);
  const first = addDays(today, -Math.ceil(answers / A_DAY));
  const at = (number: number) => {
    const minutes = String(number % A_DAY).padStart(2, '0');
    return `${formatDay(addDays(first, Math.floor(number / A_DAY)))}T07:${minutes}:05.120+01:00`;
  };
  const id = (number: number) => `0198c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  const head = (number: number, when: number) => ({ v: 1, id: id(number), at: at(when), session: id(0) });
  const shown = content.words.map((word, place): ShownEvent => ({ ...head(place, 0), kind: 'shown', word: word.id }));
  const given = Array.from({ length: answers }, (_, number): AnswerEvent => {
    const word = pickOne(content.words, random);
    const mark = pickOne(['best', 'best', 'best', 'close', 'unlikely'] as const, random);
    const scene = pickOne(content.scenesFor(word.id), random);
    // What is offered beside a word: its neighbours, and other words that the scene grades.
    const others = [...word.near.map((near) => near.word), ...wordsIn(scene.fits).filter((id) => id !== word.id)];
    return {
      ...head(shown.length + number, number),
      kind: 'answer',
      card: cardOf('w', word.id, pickOne(['situation', 'near', 'recall'] as const, random)),
      prompt: scene.id,
      given: [mark === 'best' ? word.id : pickOne(others, random)],
      mark,
      rating: RATING[mark],
      ms: 3000 + Math.floor(random() * 9000),
    };
  });
  return [...shown, ...given];
}

/** Writes it as the history of a LEXITHYMIA_HOME; gives the text. */
export function writeManyEvents(home: string, answers: number, content: Content): string {
  const today = parseDay(new Date().toISOString().slice(0, 10));
  if (today === undefined) throw new Error('no today');
  const text = manyEvents(answers, content, today)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
  mkdirSync(join(home, 'history'), { recursive: true });
  writeFileSync(join(home, 'history', 'benchmrk.jsonl'), text);
  return text;
}
