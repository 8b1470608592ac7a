/** The rules for listening exchanges that a machine can check. */
import { type Exchange, REPLIES } from '../exchange.ts';
import { type Placed, type Problem, Report } from './problem.ts';
import { countWords, UNFIT } from './text.ts';

const SAYS = [8, 50] as const;
const REPLY = [3, 18] as const;
const MOST_EFFECT_WORDS = 26;
/** The reply that listens is the longest, the shortest, or the only question in no more than this share. */
const MOST_GIVEN_AWAY = 0.4;

export function checkExchanges(exchanges: readonly Placed<Exchange>[]): Problem[] {
  const report = new Report();
  const ids = exchanges.map(({ item }) => item.id);
  for (const { file, item: exchange } of exchanges) {
    const when = report.about(file, exchange.id);
    when(
      ids.indexOf(exchange.id) !== ids.lastIndexOf(exchange.id),
      'the id stands twice',
      'give one of them another id',
    );
    const given = exchange.replies.map((reply) => reply.does).toSorted();
    when(given.join() !== REPLIES.toSorted().join(), `its replies are ${given.join(', ')}`, 'write one of each kind');
    when(!isWithin(exchange.says, SAYS), 'what is said is too short or too long', `use ${SAYS.join(' to ')} words`);
    for (const { text, effect } of exchange.replies) {
      when(!isWithin(text, REPLY), `"${text}" is too short or too long`, `use ${REPLY.join(' to ')} words`);
      when(countWords(effect) > MOST_EFFECT_WORDS, `"${effect}" is too long`, `use at most ${MOST_EFFECT_WORDS} words`);
      when(UNFIT.test(effect), `"${effect}" cheers or sounds clinical`, 'say it plainly');
    }
  }
  checkGivenAway(
    report,
    exchanges.map(({ item }) => item),
  );
  return report.problems;
}

/** Over all exchanges, nothing but what it says tells the best reply. */
function checkGivenAway(report: Report, exchanges: readonly Exchange[]): void {
  const when = report.about('data/exchanges.yaml', 'all exchanges');
  for (const [name, gives] of Object.entries(SIGNS)) {
    const count = exchanges.filter((exchange) => gives(exchange)).length;
    when(
      count > MOST_GIVEN_AWAY * exchanges.length,
      `the reply that listens is ${name} in ${count} of ${exchanges.length}`,
      'reword some of the replies',
    );
  }
}

const SIGNS: Record<string, (exchange: Exchange) => boolean> = {
  'the longest': (exchange) => lengthOfBest(exchange) > Math.max(...lengthsOfOthers(exchange)),
  'the shortest': (exchange) => lengthOfBest(exchange) < Math.min(...lengthsOfOthers(exchange)),
  'the only question': ({ replies }) => {
    const questions = replies.filter(({ text }) => text.includes('?'));
    return questions.length === 1 && questions[0]?.does === 'listens';
  },
};

const lengthOfBest = ({ replies }: Exchange): number =>
  replies.find(({ does }) => does === 'listens')?.text.length ?? Number.NaN;
const lengthsOfOthers = ({ replies }: Exchange): number[] =>
  replies.filter(({ does }) => does !== 'listens').map(({ text }) => text.length);

const isWithin = (text: string, [least, most]: readonly [number, number]): boolean =>
  countWords(text) >= least && countWords(text) <= most;
