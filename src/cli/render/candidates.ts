/** What it could be: words, each with the reason it is offered. */
import { capital } from '../../drills/voice.ts';
import type { Candidate } from '../../lexicon/candidates.ts';
import type { Content } from '../../lexicon/content.ts';
import { wrap } from './wrap.ts';

export function renderCandidates(
  candidates: readonly Candidate[],
  content: Pick<Content, 'family'>,
  width: number,
): string[] {
  if (candidates.length === 0)
    return ['Nothing is offered: too little was picked, or too much that never goes together.'];
  return [
    ...wrap('It could be one of these, or none. The body alone seldom decides; what happened does.', width),
    ...candidates.flatMap(({ word, reasons }) => [
      '',
      `  ${capital(word.word)}   ${content.family(word.family).name}`,
      ...wrap(word.sense, width - 4, 4),
      ...wrap(reasons.join(' '), width - 4, 4),
    ]),
  ];
}
