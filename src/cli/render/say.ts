/** What is said without moving on. */
import { capital } from '../../drills/voice.ts';
import type { Say } from '../../session/view.ts';
import type { Why } from '../../session/why.ts';
import { counted } from './count.ts';

export function renderSay(say: Exclude<Say, { is: 'help' }>): string {
  switch (say.is) {
    case 'why':
      return renderWhy(say.why);
    case 'easy':
      return 'Kept as easy. It comes back later than it would have.';
    case 'known':
      return `'${capital(say.word)}' is kept as known. It comes back in about a month.`;
    case 'undone':
      return 'Taken back.';
    case 'nothing-to-undo':
      return 'There is nothing to take back yet in this session.';
    case 'not-now':
      return 'That key does nothing here.';
    case 'no-such-word':
      return `'${say.typed}' is not in the lexicon, so it does not count. Another word, or /n for cannot tell.`;
  }
}

function renderWhy(why: Why): string {
  switch (why.is) {
    case 'new-word':
      return 'This word is new. It is shown first and asked soon after, then again after some days, each time after more.';
    case 'first-time':
      return 'This question is new today. It comes back after some days, each time after more.';
    case 'repeat':
      return 'It was missed earlier in this session. This time is practice and moves nothing.';
    case 'not-asked':
      return 'Nothing is being asked.';
    case 'due':
      return `Last asked ${counted(why.days, 'day')} ago. A question comes back after some days, each time after more.`;
  }
}
