/** What stands on the screen at each view of a sitting, as blocks of text that the askers lay out. */
import type { Rung, Shown } from '../../drills/drill.ts';
import { capital } from '../../drills/voice.ts';
import type { Scene } from '../../lexicon/scene.ts';
import type { Word } from '../../lexicon/word.ts';
import type { Style } from '../style.ts';
import { wrap } from './wrap.ts';

const MARGIN = 2;
const SCENE_MARGIN = 4;

/** What each rung of the ladder is called on the screen. */
export const RUNG: Record<Rung, string> = {
  1: 'body',
  2: 'tone and urge',
  3: 'one feeling',
  4: 'the exact word',
  5: 'both sides',
};

export const paragraph = (text: string, width: number): string[] => wrap(text, width - MARGIN, MARGIN);

/** A scene stands apart from what is asked about it; its paragraphs stand apart from each other. */
export const sceneBlock = (text: string, width: number): string[] =>
  text
    .split('\n')
    .flatMap((part, place) => [...(place === 0 ? [] : ['']), ...wrap(part, width - SCENE_MARGIN, SCENE_MARGIN)]);

export function renderWord(
  view: { readonly word: Word; readonly scene?: Scene; readonly difference?: string },
  style: Style,
  width: number,
): string[] {
  const { word, scene, difference } = view;
  return [
    `${' '.repeat(MARGIN)}${style.quiet('A word to meet. Nothing is asked yet.')}`,
    '',
    `${' '.repeat(MARGIN)}${style.strong(capital(word.word))}`,
    ...paragraph(word.sense, width),
    ...(difference === undefined ? [] : ['', ...paragraph(difference, width)]),
    ...(scene === undefined
      ? []
      : ['', ...sceneBlock(scene.text, width), '', ...paragraph(`Why: ${scene.because}`, width)]),
  ];
}

/** The scene and what is asked, under the progress line; options are drawn by the asker. */
export function renderQuestion(shown: Shown, progress: string, style: Style, width: number): string[] {
  const [head = '', ...ask] = renderAsk(shown, progress, style, width);
  return shown.scene === undefined ? [head, ...ask] : [head, '', ...sceneBlock(shown.scene, width), ...ask];
}

/** The question without its scene, for a window too low for both. */
export const renderAsk = (shown: Shown, progress: string, style: Style, width: number): string[] => [
  `${' '.repeat(MARGIN)}${style.quiet(`${progress}   ${RUNG[shown.rung]}`)}`,
  '',
  ...paragraph(shown.ask, width),
];

export const progressOf = (view: { readonly place: number; readonly of: number; readonly repeat?: boolean }): string =>
  `${view.repeat === true ? 'Once more, ' : ''}${view.place} of ${view.of}`;

/** The reasons after an answer, each sentence group on its own line. */
export const renderReasons = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => wrap(line, width - MARGIN, MARGIN));
