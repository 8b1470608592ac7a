import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDraft } from '../../src/storage/draft.ts';
import { aFolder, filesIn, modeOf } from '../real-files.ts';

describe('a draft', () => {
  it.each([
    ['where there was nothing', undefined],
    ['over an older file', 'a much longer text than the new one'],
  ])('takes its place when it is finished, private, %s', (_, before) => {
    const folder = aFolder();
    const path = join(folder, 'deep', 'file');
    mkdirSync(join(folder, 'deep'));
    if (before !== undefined) writeFileSync(path, before);
    const draft = openDraft(path, 'the note');
    draft.write('one ü\n');
    draft.write('two\n');
    if (before === undefined) expect(existsSync(path)).toBe(false);
    else expect(readFileSync(path, 'utf8')).toBe(before);
    draft.finish();
    draft.drop();
    expect(readFileSync(path, 'utf8')).toBe('one ü\ntwo\n');
    expect(modeOf(path)).toBe(0o600);
    expect(filesIn(folder)).toEqual(['deep/file']);
  });

  it('leaves nothing when it is dropped, and the old file as it was', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), 'old');
    const draft = openDraft(join(folder, 'file'), 'the note');
    draft.write('new');
    draft.drop();
    draft.drop();
    expect(filesIn(folder)).toEqual(['file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  });

  it('follows a link, and replaces what it names', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'seen'));
    writeFileSync(join(folder, 'seen', 'old'), 'old');
    symlinkSync(join('seen', 'old'), join(folder, 'link'));
    const draft = openDraft(join(folder, 'link'), 'the note');
    draft.write('new');
    draft.finish();
    expect(readFileSync(join(folder, 'seen', 'old'), 'utf8')).toBe('new');
    expect(filesIn(folder)).toEqual(['link', 'seen/old']);
  });

  it('says what is in its way: a folder', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'file'));
    const draft = openDraft(join(folder, 'file'), 'the note');
    draft.write('new');
    expect(() => draft.finish()).toThrow(`the note ${join(folder, 'file')} could not be written: it is a folder`);
    expect(filesIn(folder)).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'is written to a device at once, which is not replaced; a full one is an error',
    () => {
      const draft = openDraft('/dev/full', 'the note');
      expect(() => draft.write('text')).toThrow('the note /dev/full could not be written: the disk is full');
      expect(existsSync(`/dev/full.${process.pid}.tmp`)).toBe(false);
      const nowhere = openDraft('/dev/null', 'the note');
      nowhere.write('text');
      nowhere.finish();
      expect(readFileSync('/dev/null', 'utf8')).toBe('');
    },
  );
});
