/** Type a word; here commands begin with a slash, for a letter may begin a word. */
import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { type Reply, replyOf } from '../keys.ts';
import { footer, type ScreenConfig, settled, topOver, useResize } from './screen.ts';

export const typed = createPrompt<Reply, ScreenConfig>((config, done) => {
  const [text, setText] = useState('');
  useResize(config);
  const [ended, setEnded] = useState(false);

  useKeypress((key, rl) => {
    // At Enter readline has emptied its line already.
    if (!isEnterKey(key)) return setText(rl.line);
    const line = text.trim();
    const reply: Reply | undefined = line.startsWith('/') ? replyOf(line.slice(1)) : { do: 'answer', given: [line] };
    if (line === '' || reply === undefined) return setText('');
    setEnded(true);
    done(reply);
  });

  if (ended) return settled(config, [config.style.strong(`  > ${text}`)]);
  const line = ['', `  > ${text}`];
  const foot = ['', ...footer(config, 'Enter to answer')];
  return [[...topOver(config, [...line, ...foot]), ...line].join('\n'), foot.join('\n')];
});
