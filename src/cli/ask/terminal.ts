/** Asks in a real terminal, through inquirer, on a screen of its own that leaves nothing behind. */
import { createPromptModule } from 'inquirer';
import type { Question, Shown } from '../../drills/drill.ts';
import type { View } from '../../session/view.ts';
import type { App } from '../app.ts';
import { rowsOf, widthOf } from '../io.ts';
import { progressOf, renderAsk, renderQuestion, renderReasons, renderWord } from '../render/view.ts';
import { wrap, wrapItems } from '../render/wrap.ts';
import { type Style, styleFor } from '../style.ts';
import { type Asker, asInterrupted } from './asker.ts';
import { keyHints, keysAt, type Reply } from './keys.ts';
import { choose } from './prompts/choose.ts';
import { order } from './prompts/order.ts';
import { page } from './prompts/page.ts';
import { typed } from './prompts/typed.ts';

const ENTER_SCREEN = '\x1b[?1049h';
const LEAVE_SCREEN = '\x1b[?1049l\x1b[?25h';
const CLEAR = '\x1b[H\x1b[2J';

const PROMPTS = { choose, order, typed, page };

/** `preface` stands above the first view. */
export function terminalAsker(
  { io, colour, stop, hangUp }: Pick<App, 'io' | 'colour' | 'stop' | 'hangUp'>,
  preface: readonly string[],
): Asker {
  const style = styleFor(io, colour);
  const prompt = createPromptModule({ input: io.stdin as NodeJS.ReadableStream, output: io.stdout, signal: stop });
  for (const [name, each] of Object.entries(PROMPTS)) prompt.registerPrompt(name, each);
  let isOpen = false;
  /** The question whose scene was read on a page of its own. */
  let read: Question | undefined;
  let toRead = preface.flatMap((line) => [line, '']).slice(0, -1);
  const enter = () => {
    if (!isOpen) io.stdout.write(ENTER_SCREEN);
    isOpen = true;
  };
  const leave = () => {
    if (isOpen) io.stdout.write(LEAVE_SCREEN);
    isOpen = false;
  };
  process.once('exit', leave);
  // A terminal that is gone ends the input, and readline would fail on it before anything else is told.
  io.stdin.prependListener('end', hangUp);

  const onResize = (redraw: () => void) => {
    const drawn = () => {
      io.stdout.write(CLEAR);
      redraw();
    };
    io.stdout.on('resize', drawn);
    return () => io.stdout.off('resize', drawn);
  };

  const draw = async (type: keyof typeof PROMPTS, screen: Record<string, unknown>): Promise<Reply> => {
    enter();
    io.stdout.write(CLEAR);
    try {
      const { reply } = await prompt<{ reply: Reply }>([
        {
          type,
          name: 'reply',
          message: '',
          style,
          width: () => widthOf(io),
          rows: () => rowsOf(io),
          onResize,
          notice: undefined,
          hints: [],
          ...screen,
        } as never,
      ]);
      return reply;
    } catch (error) {
      throw asInterrupted(error);
    }
  };

  return {
    async ask(view, notice) {
      const lines = toRead;
      toRead = [];
      const read = lines.length === 0 ? undefined : await readPage(lines);
      return read?.do === 'quit' ? read : drawView(view, { notice, hints: keyHints(keysAt(view)) });
    },
    page: (lines) => readPage(lines),
    end(lines) {
      leave();
      io.stdout.write(lines.map((line) => `${line}\n`).join(''));
    },
    close: () => {
      leave();
      process.removeListener('exit', leave);
      io.stdin.removeListener('end', hangUp);
    },
  };

  function readPage(lines: readonly string[]): Promise<Reply> {
    return draw('page', {
      above: (width: number) => lines.flatMap((line) => (line === '' ? [''] : wrap(line, width - 2, 2))),
      hints: keyHints(['q']),
    });
  }

  async function drawView(
    view: Exclude<View, { is: 'end' }>,
    foot: { notice: string | undefined; hints: string[] },
  ): Promise<Reply> {
    if (view.is === 'word') return draw('page', { ...foot, above: (width: number) => renderWord(view, style, width) });
    const { shown } = view.question;
    const above = (width: number) => renderQuestion(shown, progressOf(view), style, width);
    const bare = (width: number) => renderAsk(shown, progressOf(view), style, width);
    if (view.is === 'reasons') {
      const below = (width: number) => [
        '',
        ...answered(view, style, width),
        '',
        ...renderReasons(view.mark.lines, width),
      ];
      return draw('page', {
        ...foot,
        above: (width: number) => [...above(width), ...below(width)],
        shorter: (width: number) => [...bare(width), ...below(width)],
      });
    }
    const columns = widthOf(io);
    const isTooHigh = above(columns).length + heightOf(shown, foot, columns) > rowsOf(io);
    if (isTooHigh && shown.scene !== undefined && read !== view.question) {
      const reply = await readPage(shown.scene.split('\n'));
      // The question is not on the screen yet, so nothing can be said of it.
      if (['quit', 'help', 'undo', 'skip'].includes(reply.do)) return reply;
    }
    read = view.question;
    const screen = { ...foot, above, shorter: bare };
    switch (shown.shape) {
      case 'one':
        return draw('choose', { ...screen, options: shown.options, most: 1 });
      case 'some':
        return draw('choose', { ...screen, options: shown.options, most: shown.most });
      case 'order':
        return draw('order', { ...screen, options: shown.options, most: shown.picks, along: shown.along });
      case 'type':
        return draw('typed', { ...screen, hints: keyHints(keysAt(view), '/') });
    }
  }
}

/** Lines under a question, rather too many than too few: a scene that was not read must never be left out. */
function heightOf(
  shown: Shown,
  { notice = '', hints }: { notice: string | undefined; hints: string[] },
  width: number,
) {
  const options = shown.shape === 'type' ? [''] : shown.options.map(({ label }) => label);
  const lines = options.flatMap((label) => (label === '' ? [''] : wrap(label, width - OPTION_MARGIN)));
  return (
    lines.length + wrap(notice, width - 2, 2).length + wrapItems([LONGEST_LEAD, ...hints], width - 2, 2).length + AROUND
  );
}

const OPTION_MARGIN = 24;
const LONGEST_LEAD = '1-9 to mark, up to 2, then Enter'.padEnd(45);
/** Empty lines, and the line that tells the order so far. */
const AROUND = 6;

/** What was answered, as it was shown. */
function answered(view: Extract<View, { is: 'reasons' }>, style: Style, width: number): string[] {
  const { shown } = view.question;
  const labels = view.mark.given.map((id) =>
    shown.shape === 'type' ? id.replaceAll('-', ' ') : (shown.options.find((option) => option.id === id)?.label ?? id),
  );
  return wrap(`> ${labels.length === 0 ? 'cannot tell' : labels.join(', ')}`, width - 2, 2, 2).map(style.strong);
}
