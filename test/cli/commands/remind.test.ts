import { describe, expect, it } from 'vitest';
import { filesIn } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

describe('lexi remind', () => {
  it.each([
    ['systemd', 'OnCalendar=*-*-* 08:00:00\n'],
    ['cron', '0 8 * * * '],
    ['launchd', '<integer>8</integer>'],
    ['schtasks', 'T08:00:00</StartBoundary>'],
  ])('prints what %s needs, and installs nothing', async (system, part) => {
    const home = aHome();
    const { code, out, err } = await home.run(['remind', '--at', '8:00', '--print', system]);
    expect(code).toBe(0);
    expect(out).toContain(part);
    expect(out).toContain("'/opt/node 20/bin/node'");
    expect(err).toBe(`Nothing was installed. lexi remind --at 08:00 --install ${system} would do that.\n`);
    expect(filesIn(home.folder)).toEqual([]);
  });

  it.each([['systemd'], ['cron'], ['launchd'], ['schtasks']])(
    'says where the files are, for %s knows no shell of the person’s',
    async (system) => {
      const { out } = await aHome().run(['remind', '--at', '8:00', '--print', system], {
        env: { LEXITHYMIA_HOME: '/sync/feelings' },
      });
      expect(out).toMatch(/LEXITHYMIA_HOME ?= ?'?\/sync\/feelings/);
      expect(out).toContain('XDG_STATE_HOME');
    },
  );

  it('resolves a folder that was named from here', async () => {
    const { out } = await aHome().run(['remind', '--at', '8:00', '--print', 'cron'], {
      env: { LEXITHYMIA_HOME: 'feelings' },
    });
    expect(out).toContain(`LEXITHYMIA_HOME=${process.cwd()}/feelings; `);
  });

  it.each([
    [['remind'], 'remind needs a time'],
    [['remind', '--print', 'cron'], 'remind needs a time'],
    [['remind', '--at', '24:00'], 'It takes a time from 00:00 to 23:59, such as 08:00.'],
    [['remind', '--at', '8'], 'It takes a time'],
    [['remind', '--at', '08:00; rm'], 'It takes a time'],
    [['remind', '--at', '08:00', '--print', 'at'], 'Allowed choices are systemd, cron, launchd, schtasks'],
    [['remind', '--at', '08:00', '--print', '--install'], 'cannot be used with'],
    [['remind', '--at', '08:00', '--remove'], 'cannot be used with'],
  ])('%j is said to be typed wrongly', async (argv, says) => {
    const { code, out, err } = await aHome().run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('refuses a path with a line break in it', async () => {
    const { code, err } = await aHome().run(['remind', '--at', '8:00'], { env: { LEXITHYMIA_HOME: '/a\nb' } });
    expect(code).toBe(1);
    expect(err).toContain('a path with a line break in it');
  });
});
