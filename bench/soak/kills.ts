/** kill -9 at random moments of a session: every answer that was acknowledged is in the history. */
import { spawnSync } from 'node:child_process';
import { addDays, formatDay, parseDay } from '../../src/memory/day.ts';
import { answersIn, keptBy, lostOf } from './kept.ts';
import { aMachine, type Machine, PROGRAM, startSession } from './session.ts';

const ANSWERS = 12;
const FIRST_DAY = parseDay('2020-01-01');
/** Some kills come at any time after the start, most at so many milliseconds after an answer. */
const AT_ANY_TIME = 0.2;
const LONGEST_START_MS = 400;
const LONGEST_WAIT_MS = 12;

interface Tally {
  kills: number;
  acknowledged: number;
  lost: number;
  /** On the disk, but killed before the reasons were printed: allowed. */
  ahead: number;
  torn: number;
  unreadable: number;
}

export async function soakKills(kills: number, workers: number): Promise<void> {
  const shares = Array.from({ length: workers }, (_, worker) => Math.floor((kills + worker) / workers));
  const tallies = await Promise.all(shares.map(killOnOneMachine));
  const sum = (name: keyof Tally) => tallies.reduce((total, tally) => total + tally[name], 0);
  const holds = sum('lost') === 0 && sum('unreadable') === 0 && sum('kills') === kills;
  console.log(
    `${holds ? 'ok  ' : 'LOST'} ${sum('kills')} kill -9: ${sum('lost')} of ${sum('acknowledged')} acknowledged answers lost, ` +
      `${sum('unreadable')} unreadable files (${sum('ahead')} were kept before they were acknowledged, ${sum('torn')} lines torn)`,
  );
  if (!holds) process.exitCode = 1;
}

async function killOnOneMachine(kills: number): Promise<Tally> {
  const machine = aMachine();
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, ahead: 0, torn: 0, unreadable: 0 };
  let before = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    const acknowledged = await killOnce(machine, turn);
    const { events, torn } = keptBy(machine);
    const answers = answersIn(events);
    const fresh = answers.slice(before);
    before = answers.length;
    tally.kills += 1;
    tally.acknowledged += acknowledged.length;
    tally.lost += lostOf(acknowledged, fresh);
    tally.ahead += Math.max(0, fresh.length - acknowledged.length);
    tally.torn = torn;
    if (turn % 25 === 24 || turn === kills - 1) tally.unreadable += isReadable(machine, before) ? 0 : 1;
  }
  machine.remove();
  return tally;
}

async function killOnce(machine: Machine, turn: number): Promise<readonly (readonly string[])[]> {
  const day = formatDay(addDays(FIRST_DAY ?? (0 as never), turn));
  const kill = () => void session.child.kill('SIGKILL');
  const isAnyTime = Math.random() < AT_ANY_TIME;
  const after = 1 + Math.floor(Math.random() * (ANSWERS - 1));
  const session = startSession(machine, ['--count', String(ANSWERS), '--today', day], ANSWERS, (count) => {
    if (!isAnyTime && count === after) setTimeout(kill, Math.random() * LONGEST_WAIT_MS);
  });
  const late = setTimeout(kill, isAnyTime ? Math.random() * LONGEST_START_MS : 20_000);
  await session.end;
  clearTimeout(late);
  return session.acknowledged;
}

/** Whether the program itself reads all of it. */
function isReadable({ env }: Machine, answers: number): boolean {
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'export', '--format', 'jsonl'], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return status === 0 && stdout.split('"kind":"answer"').length - 1 === answers;
}
