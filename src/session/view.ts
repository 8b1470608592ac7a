/** What stands on the screen, what a person can do there, and what is said in between. */
import { cardName } from '../drills/card-id.ts';
import type { Random } from '../drills/chance.ts';
import type { Answer, Mark, Question } from '../drills/drill.ts';
import { freshest } from '../drills/prompts.ts';
import { type Folded, pastOf } from '../history/folded.ts';
import type { Content } from '../lexicon/content.ts';
import { difference } from '../lexicon/nearness.ts';
import { mixtureFor, type Scene } from '../lexicon/scene.ts';
import type { Word } from '../lexicon/word.ts';
import type { Why } from './why.ts';

/** What stands on the screen. */
export type View =
  | { readonly is: 'word'; readonly word: Word; readonly scene?: Scene; readonly difference?: string }
  | {
      readonly is: 'question';
      readonly question: Question;
      readonly place: number;
      readonly of: number;
      /** Brought back at the end of the sitting: practice. */
      readonly repeat: boolean;
      /** Asked to look something up: nothing is kept, so there is nothing to skip, undo or explain. */
      readonly isLookup?: true;
    }
  | {
      readonly is: 'reasons';
      readonly question: Question;
      readonly mark: Mark;
      readonly place: number;
      readonly of: number;
      readonly repeat: boolean;
      /** Whether the answer could still be called easy. */
      readonly mayEase: boolean;
    }
  | { readonly is: 'end' };

export type Command =
  | { readonly do: 'answer'; readonly given: Answer; readonly ms: number }
  | { readonly do: 'next' | 'skip' | 'undo' | 'easy' | 'known' | 'why' | 'help' | 'quit' };

/** What is said without moving on. */
export type Say =
  | { readonly is: 'why'; readonly why: Why }
  | { readonly is: 'help' }
  | { readonly is: 'known'; readonly word: string }
  | { readonly is: 'easy' | 'undone' | 'nothing-to-undo' | 'not-now' }
  | { readonly is: 'no-such-word'; readonly typed: string };

/** The screen that shows a word before it is asked: its sense, one difference, and the scene seen longest ago. */
export function wordView(id: string, content: Content, folded: Folded, random: Random): View {
  const past = pastOf(folded);
  const word = content.word(id);
  const near = word.near.filter((each) => content.has(each.word));
  const seen = near.find((each) => past.isSeen(each.word)) ?? near[0];
  const how = seen === undefined ? undefined : difference(word, content.word(seen.word));
  const scenes = content.scenesFor(id);
  return {
    is: 'word',
    word,
    ...(scenes.length === 0
      ? {}
      : {
          scene: freshest(
            scenes,
            (scene) => scene.id,
            past,
            random,
            (scene) => mixtureFor(scene, id),
          ),
        }),
    ...(how === undefined ? {} : { difference: how }),
  };
}

/** The word that the view is about; a question about a family is about none. */
export function wordInView(view: View): string | undefined {
  if (view.is === 'word') return view.word.id;
  if (view.is === 'end') return undefined;
  const name = cardName(view.question.key.card);
  return name?.practises === 'w' ? name.id : undefined;
}
