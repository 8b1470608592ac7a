/** Put in order: options are placed in turn, Backspace takes the last one back. */
import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  useState,
} from '@inquirer/core';
import { capital } from '../../../drills/voice.ts';
import { type Reply, replyOf } from '../keys.ts';
import { type ChoiceConfig, downFrom, layOut, NONE, settled, upFrom, useResize } from './screen.ts';

export interface OrderConfig extends ChoiceConfig {
  /** What the places stand for, in order. */
  readonly along: string;
}

export const order = createPrompt<Reply, OrderConfig>((config, done) => {
  const { options, most, along, style } = config;
  useResize(config);
  const [active, setActive] = useState(NONE);
  const [placed, setPlaced] = useState<readonly number[]>([]);
  const [ended, setEnded] = useState(false);
  const isWhole = placed.length === most;

  const place = (option: number) => {
    setActive(option);
    if (option !== NONE && !placed.includes(option) && !isWhole) setPlaced([...placed, option]);
  };
  const finish = (reply: Reply) => {
    setEnded(true);
    done(reply);
  };

  useKeypress((key, rl) => {
    const typed = rl.line;
    rl.clearLine(0);
    if (isUpKey(key)) return setActive(upFrom(active, options.length));
    if (isDownKey(key)) return setActive(downFrom(active, options.length));
    if (isBackspaceKey(key)) return setPlaced(placed.slice(0, -1));
    if (isEnterKey(key) && isWhole) {
      return finish({ do: 'answer', given: placed.flatMap((option) => options[option]?.id ?? []) });
    }
    if (isEnterKey(key) || isSpaceKey(key)) return place(active);
    if (/^[1-9]$/.test(typed) && Number(typed) <= options.length) return place(Number(typed) - 1);
    const reply = replyOf(typed);
    if (reply) finish(reply);
  });

  const chosen = placed.map((option) => options[option]?.label ?? '').join(', ');
  if (ended) return settled(config, chosen === '' ? [] : [style.strong(`  > ${chosen}`)]);
  const body = options.map((option, index) => {
    const at = placed.indexOf(index);
    const text = `  ${index === active ? '>' : ' '} ${index + 1}  ${option.label}${at === -1 ? '' : `  (place ${at + 1})`}`;
    return index === active ? style.here(text) : text;
  });
  const so = chosen === '' ? 'nothing placed yet' : chosen;
  const how = isWhole ? 'Enter to answer, Backspace to change' : `1-${options.length} in order: ${along}`;
  return layOut(config, ['', ...body, '', `  ${capital(along)}: ${so}`], how);
});
