/** Something to read; Enter goes on. */
import { createPrompt, isEnterKey, isSpaceKey, useKeypress, useState } from '@inquirer/core';
import { type Reply, replyOf } from '../keys.ts';
import { layOut, type ScreenConfig, settled, useResize } from './screen.ts';

export const page = createPrompt<Reply, ScreenConfig>((config, done) => {
  useResize(config);
  const [ended, setEnded] = useState(false);
  useKeypress((key, rl) => {
    const letter = rl.line;
    rl.clearLine(0);
    const reply: Reply | undefined = isEnterKey(key) || isSpaceKey(key) ? { do: 'next' } : replyOf(letter);
    if (reply === undefined) return;
    setEnded(true);
    done(reply);
  });
  return ended ? settled(config, []) : layOut(config, [], 'Enter to go on');
});
