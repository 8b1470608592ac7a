/** What no unit test has the time for: `npm run soak`, or parts of it by name, and smaller with options. */
import { parseArgs } from 'node:util';
import { soakKills } from './kills.ts';
import { soakNetwork } from './network.ts';
import { soakTogether } from './together.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '2000' },
    /** Machines on which sessions are killed side by side. */
    machines: { type: 'string', default: '2' },
    processes: { type: 'string', default: '8' },
    answers: { type: 'string', default: '500' },
  },
});

/** By name, in the order of running. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  network: soakNetwork,
  together: () => soakTogether(Number(values.processes), Number(values.answers)),
  kills: () => soakKills(Number(values.kills), Number(values.machines)),
};

const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0)
  throw new Error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
for (const [name, part] of Object.entries(PARTS)) {
  if (positionals.length === 0 || positionals.includes(name)) await part();
}
