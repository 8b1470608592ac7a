/** The history as exports read it. */
import { eventIn, inTurn, momentIn, type Turn, waitingIn } from '../history/long.ts';
import type { HistoryReader, Survey } from '../history/survey.ts';
import type { Day } from '../memory/day.ts';
import type { Events } from './source.ts';

/** The events of a history that was surveyed; `onRead` is told of each line that is read. */
export function eventsOf(survey: Survey, reader: HistoryReader, onRead: () => void): Events {
  const { voided, eased, named } = survey;
  function* turns(isWanted?: (day: Day) => boolean): Generator<Turn> {
    for (const turn of inTurn(survey, reader, isWanted)) {
      onRead();
      yield turn;
    }
  }
  return {
    eased,
    named,
    *live(isWanted) {
      for (const turn of turns(isWanted)) if (voided.size === 0 || !voided.has(eventIn(turn).id)) yield momentIn(turn);
    },
    *kept() {
      for (const turn of turns()) yield { text: turn.text, moment: () => momentIn(turn) };
    },
    waiting: () => waitingIn(survey, reader),
  };
}
