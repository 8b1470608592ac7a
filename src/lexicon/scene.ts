/** A situation: what happened to a named person, and which words fit what they may feel. */
import type { Grade } from './grade.ts';

/** Ids of words by grade; whatever is not listed is `unlikely`. */
export interface Fits {
  readonly best: readonly string[];
  readonly close?: readonly string[];
  readonly plausible?: readonly string[];
}

/** What someone else in the scene may feel. */
export interface Other {
  readonly who: string;
  readonly fits: Fits;
  readonly because: string;
}

export interface Scene {
  /** `<context>/<slug>`, permanent. */
  readonly id: string;
  /** The named person the question is about; stands in the text. */
  readonly who: string;
  readonly text: string;
  /** Ids of sensations the person notices. */
  readonly body?: readonly string[];
  readonly fits: Fits;
  /** The point of the scene is that both of the best feelings are there at once. */
  readonly mixed?: boolean;
  /** The appraisal that decides. */
  readonly because: string;
  readonly other?: Other;
  /** Death, violence, serious illness and the like: asked only when switched on. */
  readonly heavy?: boolean;
}

/** How well a word fits. */
export function gradeIn(fits: Fits, word: string): Grade {
  if (fits.best.includes(word)) return 'best';
  if (fits.close?.includes(word)) return 'close';
  return fits.plausible?.includes(word) ? 'plausible' : 'unlikely';
}

/** How much else than the word a scene is about: 0 nothing, 1 first of all another word for the same, 2 another feeling as well. */
export function mixtureFor({ fits, mixed }: Scene, word: string): 0 | 1 | 2 {
  if (mixed === true) return 2;
  return fits.best[0] === word ? 0 : 1;
}

/** Every word a scene names, best first. */
export const wordsIn = (fits: Fits): string[] => [...fits.best, ...(fits.close ?? []), ...(fits.plausible ?? [])];

/** The context a scene belongs to: the part of its id before the slash. */
export const contextOf = (sceneId: string): string => sceneId.slice(0, sceneId.indexOf('/'));
