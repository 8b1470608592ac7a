import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronLine, hasReminder, withoutReminder, withReminder } from '../../../src/cli/remind/cron.ts';

const REMINDER = { at: '08:05', program: ['/usr/bin/node', '/usr/bin/lexi'] as const, env: {} };
const LINE = cronLine(REMINDER);

describe('the line of cron', () => {
  it.each([
    ['08:05', '5 8 * * * '],
    ['00:00', '0 0 * * * '],
    ['23:59', '59 23 * * * '],
  ])('at %s begins with %j', (at, begins) => {
    expect(cronLine({ ...REMINDER, at }).startsWith(begins)).toBe(true);
  });

  it('has no bare percent sign, at which cron would end it', () => {
    const line = cronLine({ ...REMINDER, env: { LEXITHYMIA_HOME: '/100% mine' } });
    expect(line).toContain("'/100\\% mine'");
    expect(line.replaceAll('\\%', '')).not.toContain('%');
  });
});

describe('a table of cron', () => {
  it.each([
    ['nothing', '', `${LINE}\n`],
    ['another line', '0 1 * * * true\n', `0 1 * * * true\n${LINE}\n`],
    ['another line without an end', '0 1 * * * true', `0 1 * * * true\n${LINE}\n`],
    ['an earlier line of ours', `${cronLine({ ...REMINDER, at: '07:00' })}\n# end\n`, `# end\n${LINE}\n`],
  ])('with %s gets ours once', (_, table, after) => {
    expect(withReminder(table, LINE)).toBe(after);
    expect(hasReminder(after)).toBe(true);
  });

  it('is, without ours, what it was before', () => {
    const table = fc.array(fc.string()).map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(table, (before) => {
        expect(withoutReminder(withReminder(before, LINE))).toBe(before);
        expect(hasReminder(before)).toBe(false);
      }),
    );
  });
});
