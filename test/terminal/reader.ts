/** Reads the screen as a person does: what is shown now, and what came of a key. */
import { KEY, type Terminal } from './terminal.ts';

type Shape = 'one' | 'some' | 'order' | 'type';

export interface View {
  /** `page`: something to read that is neither a word nor reasons. `over`: the person's own screen is back. */
  readonly is: 'word' | 'question' | 'reasons' | 'page' | 'over';
  readonly lines: readonly string[];
  /** All lines as one, with single spaces, so that a sentence is found wherever it was broken. */
  readonly text: string;
  /** The word that is shown; empty on other screens. */
  readonly word: string;
  /** "3 of 12", "Once more, 1 of 3"; empty where nothing was asked. */
  readonly progress: string;
  /** The scene, or what is asked where there is none. */
  readonly scene: string;
  readonly options: readonly string[];
  readonly shape: Shape;
}

export interface Reader {
  /** What is shown, once it is whole, is not what was read last, and is as wanted. */
  read(isWanted?: Wanted): Promise<View>;
  /** Presses keys and reads what comes of them. */
  act(keys: string, isWanted?: Wanted): Promise<View>;
}

type Wanted = (view: View) => boolean;

export function readerOf(terminal: Terminal): Reader {
  let last = '';
  const read = async (isWanted: Wanted = () => true): Promise<View> => {
    let found: View | undefined;
    await terminal.until(() => {
      const view = viewOf(terminal);
      if (view !== undefined && view.lines.join('\n') !== last && isWanted(view)) found ??= view;
      return found !== undefined;
    });
    if (found === undefined) throw new Error('nothing was read');
    last = found.lines.join('\n');
    return found;
  };
  return {
    read,
    act(keys, isWanted) {
      terminal.press(keys);
      return read(isWanted);
    },
  };
}

/** Answers a question: the first option, the order that stands there, or that one cannot tell. Gives the reasons. */
export async function answer(reader: Reader, view: View): Promise<View> {
  switch (view.shape) {
    case 'one':
      return reader.act('1', isReasons);
    case 'some':
      await reader.act('1', (marked) => marked.text.includes('[x] 1'));
      return reader.act(KEY.enter, isReasons);
    case 'order':
      for (const place of view.options.keys()) {
        await reader.act(`${place + 1}`, (placed) => placed.text.includes(`(place ${place + 1})`));
      }
      return reader.act(KEY.enter, isReasons);
    case 'type':
      await reader.act('/n');
      return reader.act(KEY.enter, isReasons);
  }
}

export const cannotTell = (reader: Reader, view: View): Promise<View> =>
  view.shape === 'type' ? answer(reader, view) : reader.act('n', isReasons);

/** Sits to the end; gives every whole screen that came, the last one the person's own. */
export async function sitThrough(reader: Reader, replying = answer): Promise<View[]> {
  const views = [await reader.read()];
  for (;;) {
    const view = views.at(-1);
    if (view === undefined || view.is === 'over') return views;
    views.push(await (view.is === 'question' ? replying(reader, view) : reader.act(KEY.enter)));
  }
}

/** Goes on from a view, answering what is asked, until one is as wanted. */
export async function goTo(reader: Reader, isWanted: (view: View) => boolean, from?: View): Promise<View> {
  let view = from ?? (await reader.read());
  while (!isWanted(view)) {
    if (view.is === 'over') throw new Error(`it ended before that:\n${view.lines.join('\n')}`);
    view = await (view.is === 'question' ? answer(reader, view) : reader.act(KEY.enter));
  }
  return view;
}

export const isReasons = (view: View): boolean => view.is === 'reasons';
export const isQuestion = (view: View): boolean => view.is === 'question';
export const isScene = (view: View): boolean => view.is === 'question' && view.shape === 'one';
export const isBody = (view: View): boolean => view.is === 'question' && view.shape === 'some';

/** What is drawn last: under a page, under all other screens, and on the person's own screen at the end. */
const PAGE_FOOT = /^ {2}Enter to go on {3}q stop and keep$/;
const FOOT = /q stop and keep$/;
const LAST_WORDS = /^(Stopped\.|Next: |\d+ more due today|Nothing is waiting|Nothing was answered|A dry run)/;
const PROGRESS = /^ {2}((?:Once more, )?\d+ of \d+) {3}/;
const OPTION = /^ {2}[> ](?: \[[x ]\])? \d {2}(.+?)(?: {2}\(place \d\))?$/;

const joined = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ').trim();

/** Undefined while the screen is being drawn. */
function viewOf(terminal: Terminal): View | undefined {
  const lines = terminal.screen();
  const bare = { lines, text: joined(lines), word: '', progress: '', scene: '', options: [], shape: 'one' as const };
  const [first = '', , third = ''] = lines;
  const end = lines.at(-1) ?? '';
  if (!terminal.isAlternate()) return LAST_WORDS.test(end) ? { ...bare, is: 'over' } : undefined;
  const isWord = first.startsWith('  A word to meet');
  const progress = PROGRESS.exec(first)?.[1];
  if (progress === undefined && !isWord) return PAGE_FOOT.test(end) ? { ...bare, is: 'page' } : undefined;
  if (!FOOT.test(end)) return undefined;
  if (progress === undefined) return { ...bare, is: 'word', word: third.trim() };
  const rest = lines.slice(2);
  const scene = joined(rest.slice(0, rest.indexOf('')));
  const asked = { ...bare, progress, scene };
  const foot = lines.findLast((line) => /^ {2}(Enter|\d-\d)/.test(line)) ?? '';
  if (foot.startsWith('  Enter to go on')) return { ...asked, is: 'reasons' };
  const options = lines.flatMap((line) => OPTION.exec(line)?.[1] ?? []);
  return { ...asked, is: 'question', options, shape: shapeOf(foot) };
}

function shapeOf(foot: string): Shape {
  if (foot.startsWith('  Enter to answer   /')) return 'type';
  if (foot.includes('in order') || foot.includes('Backspace')) return 'order';
  return foot.includes('to mark') ? 'some' : 'one';
}
