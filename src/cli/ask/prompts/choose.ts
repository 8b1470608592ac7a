/** Choose one or some, with digits, arrows or the start of an option. */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { type Reply, replyOf } from '../keys.ts';
import {
  type ChoiceConfig,
  downFrom,
  layOut,
  NONE,
  optionLines,
  settled,
  startedBy,
  upFrom,
  useResize,
} from './screen.ts';

export const choose = createPrompt<Reply, ChoiceConfig>((config, done) => {
  const { options, most, style } = config;
  useResize(config);
  const [active, setActive] = useState(NONE);
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [ended, setEnded] = useState(false);
  const letters = useRef('');

  const finish = (reply: Reply, picks: readonly number[]) => {
    setPicked(picks);
    setEnded(true);
    done(reply);
  };
  const submit = (picks: readonly number[]) =>
    finish({ do: 'answer', given: picks.flatMap((place) => options[place]?.id ?? []) }, picks);
  const toggle = (place: number) => {
    setActive(place);
    if (most === 1) submit([place]);
    else setPicked(picked.includes(place) ? picked.filter((each) => each !== place) : [...picked, place].slice(-most));
  };

  useKeypress((key, rl) => {
    const typed = rl.line;
    rl.clearLine(0);
    if (isUpKey(key)) return setActive(upFrom(active, options.length));
    if (isDownKey(key)) return setActive(downFrom(active, options.length));
    if (isEnterKey(key)) {
      const picks = most === 1 || picked.length === 0 ? [active] : picked;
      return picks.includes(NONE) ? undefined : submit(picks);
    }
    if (isSpaceKey(key)) return most > 1 && active !== NONE ? toggle(active) : undefined;
    const digit = /^[1-9]$/.exec(typed);
    if (digit && Number(typed) <= options.length) return toggle(Number(typed) - 1);
    if (!/^[a-z?]$/i.test(typed)) return;
    const reply = letters.current === '' ? replyOf(typed) : undefined;
    if (reply) return finish(reply, picked);
    letters.current += typed.toLowerCase();
    const started = startedBy(letters.current, options);
    if (letters.current.length > 1) letters.current = '';
    if (started !== undefined) setActive(started);
  });

  const line = (place: number, mark: string) =>
    optionLines(config, `  ${mark} ${place + 1}  `, options[place]?.label ?? '');
  if (ended)
    return settled(
      config,
      picked.map((place) => style.strong(line(place, '>'))),
    );
  const body = options.map((_, place) => {
    const text = line(
      place,
      `${place === active ? '>' : ' '}${most > 1 ? (picked.includes(place) ? ' [x]' : ' [ ]') : ''}`,
    );
    return place === active ? style.here(text) : text;
  });
  return layOut(config, ['', ...body], howTo(options.length, most));
});

/** A digit picks one of the first nine; arrows reach all of them. */
const LAST_DIGIT = 9;

function howTo(options: number, most: number): string {
  const digits = `1-${Math.min(options, LAST_DIGIT)}`;
  if (most === 1) return `${digits}, or arrows and Enter`;
  const marking = options > LAST_DIGIT ? `${digits}, or arrows and Space,` : digits;
  return `${marking} to mark, up to ${most}, then Enter`;
}
