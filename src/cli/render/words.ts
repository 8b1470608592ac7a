/** Words of the lexicon: a table of many, a page of one. */

import { capital, listed } from '../../drills/voice.ts';
import type { Knowledge } from '../../insight/knowledge.ts';
import type { Content, Lexicon } from '../../lexicon/content.ts';
import type { Scene } from '../../lexicon/scene.ts';
import type { Verdict } from '../../lexicon/verdict.ts';
import type { Word } from '../../lexicon/word.ts';
import { formatDay } from '../../memory/day.ts';
import { counted } from './count.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** How far a word is, in the words of the program. */
export const STATE: Record<Knowledge['state'], string> = { new: 'not met', met: 'met', firm: 'firm' };

export interface Listed {
  readonly word: Word;
  readonly knowledge: Knowledge;
}

export function renderWords(rows: readonly Listed[], { families }: Pick<Lexicon, 'families'>): string[] {
  if (rows.length === 0) return ['No word fits. Try: lexi words'];
  const nameOf = new Map(families.map(({ id, name }) => [id, name]));
  return [
    ...table(
      ['word', 'family', '', 'level'],
      rows.map(({ word, knowledge }) => [
        word.word,
        nameOf.get(word.family) ?? word.family,
        STATE[knowledge.state],
        word.level,
      ]),
      3,
    ),
    '',
    `${counted(rows.length, 'word')}. lexi word <word> shows one.`,
  ];
}

export function renderWordPage(
  word: Word,
  knowledge: Knowledge,
  scene: Scene | undefined,
  content: Pick<Content, 'family' | 'sensation' | 'word'>,
  width: number,
): string[] {
  const family = content.family(word.family);
  const lines = (text: string, indent = 0, hanging = 0) => wrap(text, width - indent, indent, hanging);
  return [
    `${capital(word.word)}   ${family.name}, level ${word.level}`,
    ...lines(word.sense),
    '',
    ...word.near.flatMap(({ how }) => lines(how, 2, 2)),
    '',
    ...(word.body.length === 0
      ? []
      : lines(`Body: ${listed(word.body.map((id) => content.sensation(id).noun))} (some people, not all)`)),
    ...lines(`Urge: ${word.urge}`),
    ...lines(`Points to: ${word.need}`),
    ...(word.forms.length === 0 ? [] : lines(`Also accepted: ${word.forms.join(', ')}`)),
    ...(scene === undefined ? [] : ['', ...lines(scene.text, 2), ...lines(`Why ${word.word}: ${scene.because}`, 2)]),
    '',
    ...lines(renderKnowledge(knowledge, content)),
  ];
}

/** What memory says of the word, in sentences. */
export function renderKnowledge(knowledge: Knowledge, content: Pick<Content, 'word'>): string {
  const { state, since, answers, cards, confusedWith } = knowledge;
  if (state === 'new') return 'You have not met it yet.';
  const next = Math.min(...cards.map(({ due }) => due));
  const confused = confusedWith.slice(0, 3).map((id) => content.word(id).word);
  return [
    since === undefined ? `${capital(STATE[state])}.` : `${capital(STATE[state])}, first shown on ${formatDay(since)}.`,
    `${counted(answers, 'answer')}.`,
    ...(cards.length === 0 ? [] : [`It comes back on ${formatDay(next as never)} or later.`]),
    ...(confused.length === 0 ? [] : [`In its place you chose ${listed(confused)}.`]),
  ].join(' ');
}

export function renderVerdict(verdict: Verdict, width: number): string[] {
  return [
    `${capital(verdict.word)}   a word that judges what somebody did`,
    ...wrap(verdict.judges, width),
    '',
    'What often lies underneath:',
    ...verdict.underneath.flatMap(({ when }) => wrap(when, width - 2, 2, 2)),
    ...(verdict.forms.length === 0 ? [] : ['', ...wrap(`Also accepted: ${verdict.forms.join(', ')}`, width)]),
  ];
}
