/** Asks in a real terminal, through inquirer, on a screen of its own that leaves nothing behind. */
import { createPromptModule } from 'inquirer';
import type { View } from '../../session/sitting.ts';
import { type Io, widthOf } from '../io.ts';
import { progressOf, renderQuestion, renderReasons, renderWord } from '../render/view.ts';
import { wrap } from '../render/wrap.ts';
import type { Style } from '../style.ts';
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
export function terminalAsker(io: Io, style: Style, stop: AbortSignal, preface: readonly string[]): Asker {
  const prompt = createPromptModule({ input: io.stdin as NodeJS.ReadableStream, output: io.stdout, signal: stop });
  for (const [name, each] of Object.entries(PROMPTS)) prompt.registerPrompt(name, each);
  let isOpen = false;
  let toRead = preface;
  const enter = () => {
    if (!isOpen) io.stdout.write(ENTER_SCREEN);
    isOpen = true;
  };
  const leave = () => {
    if (isOpen) io.stdout.write(LEAVE_SCREEN);
    isOpen = false;
  };
  process.once('exit', leave);

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
          width: widthOf(io),
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
      if (toRead.length > 0) await readFirst();
      return drawView(view, { notice, hints: keyHints(keysAt(view)) });
    },
    async page(lines) {
      await draw('page', { above: lines.map((line) => `  ${line}`) });
    },
    end(lines) {
      leave();
      io.stdout.write(lines.map((line) => `${line}\n`).join(''));
    },
    close: () => {
      leave();
      process.removeListener('exit', leave);
    },
  };

  async function readFirst(): Promise<void> {
    const width = widthOf(io);
    const above = toRead.flatMap((line) => [...wrap(line, width - 2, 2), '']).slice(0, -1);
    toRead = [];
    await draw('page', { above });
  }

  function drawView(
    view: Exclude<View, { is: 'end' }>,
    foot: { notice: string | undefined; hints: string[] },
  ): Promise<Reply> {
    const width = widthOf(io);
    if (view.is === 'word') return draw('page', { ...foot, above: renderWord(view, style, width) });
    const { shown } = view.question;
    const above = renderQuestion(shown, progressOf(view), style, width);
    if (view.is === 'reasons') {
      const reasons = renderReasons(view.mark.lines, width);
      return draw('page', { ...foot, above: [...above, '', answered(view, style), '', ...reasons] });
    }
    switch (shown.shape) {
      case 'one':
        return draw('choose', { ...foot, above, options: shown.options, most: 1 });
      case 'some':
        return draw('choose', { ...foot, above, options: shown.options, most: shown.most });
      case 'order':
        return draw('order', { ...foot, above, options: shown.options, most: shown.options.length });
      case 'type':
        return draw('typed', { ...foot, above, hints: keyHints(keysAt(view), '/') });
    }
  }
}

/** What was answered, as it was shown. */
function answered(view: Extract<View, { is: 'reasons' }>, style: Style): string {
  const { shown } = view.question;
  const labels = view.mark.given.map((id) =>
    shown.shape === 'type' ? id.replaceAll('-', ' ') : (shown.options.find((option) => option.id === id)?.label ?? id),
  );
  return style.strong(`  > ${labels.length === 0 ? 'cannot tell' : labels.join(', ')}`);
}
