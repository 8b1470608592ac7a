/** Many processes that answer at once on one machine: every answer is kept, and none twice. */
import { addDays, formatDay, parseDay } from '../../src/memory/day.ts';
import { answersIn, keptBy } from './kept.ts';
import { aMachine, type Machine, startSession } from './session.ts';

const FIRST_DAY = parseDay('2020-01-01');
/** As many as one session may hold. */
const A_SESSION = 60;

export async function soakTogether(processes: number, answers: number): Promise<void> {
  const machine = aMachine();
  const counts = await Promise.all(Array.from({ length: processes }, () => answerOnAndOn(machine, answers)));
  const acknowledged = counts.reduce((sum, count) => sum + count, 0);
  const { events, torn } = keptBy(machine);
  const kept = answersIn(events).length;
  const ids = new Set(events.map(({ id }) => id)).size;
  machine.remove();
  const holds = kept === acknowledged && acknowledged === processes * answers && ids === events.length && torn === 0;
  console.log(
    `${holds ? 'ok  ' : 'LOST'} ${processes} processes at once, ${answers} answers each: ${kept} of ${acknowledged} kept ` +
      `(${events.length - ids} ids twice, ${torn} lines torn)`,
  );
  if (!holds) process.exitCode = 1;
}

/** One session after the other, so that at any moment as many processes run as there are runners. */
async function answerOnAndOn(machine: Machine, answers: number): Promise<number> {
  let done = 0;
  for (let turn = 0; done < answers; turn += 1) {
    const day = formatDay(addDays(FIRST_DAY ?? (0 as never), turn));
    const argv = ['--count', String(A_SESSION), '--new', '12', '--today', day];
    const session = startSession(machine, argv, answers - done);
    const { code, err } = await session.end;
    if (code !== 0 || session.acknowledged.length === 0) throw new Error(`a session ended with ${code}: ${err}`);
    done += session.acknowledged.length;
  }
  return done;
}
