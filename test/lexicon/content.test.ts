import { describe, expect, it } from 'vitest';
import { contentOf, familyGrade } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { aFamily, aLexicon, aScene, aSensation, aWord } from '../builders.ts';

const furious = aWord('furious', { intensity: 0.9 });
const annoyed = aWord('annoyed', { intensity: 0.3 });
const angry = aWord('angry', { intensity: 0.6 });
const afraid = aWord('afraid', { family: 'fear' });
const queue = aScene('everyday/queue', ['annoyed'], {
  fits: { best: ['annoyed'], close: ['angry'], plausible: ['furious', 'afraid'] },
});
const door = aScene('alone/door', ['annoyed', 'afraid']);
const lexicon = aLexicon({
  families: [aFamily('anger'), aFamily('fear'), aFamily('joy')],
  words: [furious, annoyed, angry, afraid],
  sensations: [aSensation('jaw-tight', ['anger'])],
});
const content = contentOf(lexicon, [queue, door]);

describe('the content', () => {
  it('finds each thing by its id', () => {
    expect(content.word('angry')).toBe(angry);
    expect(content.family('fear').id).toBe('fear');
    expect(content.sensation('jaw-tight').noun).toBe('a jaw tight');
    expect(content.scene('alone/door')).toBe(door);
    expect([content.has('angry'), content.has('jaw-tight')]).toEqual([true, false]);
  });

  it('knows no scene by an id it never had', () => {
    expect(content.scene('alone/window')).toBeUndefined();
  });

  it.each([
    ['word', () => content.word('gone'), 'no word with the id gone'],
    ['family', () => content.family('angry'), 'no family with the id angry'],
    ['sensation', () => content.sensation('ear-cold'), 'no sensation with the id ear-cold'],
  ])('throws for an unknown %s, since that is a broken invariant', (_, look, message) => {
    expect(look).toThrow(message);
  });

  it('gives the words of a family from mild to strong, and leaves the list it was given as it was', () => {
    expect(content.wordsOf('anger')).toEqual([annoyed, angry, furious]);
    expect(content.wordsOf('joy')).toEqual([]);
    expect(content.words).toEqual([furious, annoyed, angry, afraid]);
  });

  it.each([
    ['annoyed', [queue, door]],
    ['afraid', [door]],
    ['angry', []],
  ])('gives for %s the scenes in which it is among the best', (word, scenes) => {
    expect(content.scenesFor(word)).toEqual(scenes);
  });

  describe('with a muted word', () => {
    const muted = contentOf(lexicon, [queue, door], (word) => word === 'annoyed');

    it('neither offers it nor has a scene for it', () => {
      expect(muted.words).toEqual([furious, angry, afraid]);
      expect(muted.wordsOf('anger')).toEqual([angry, furious]);
      expect(muted.has('annoyed')).toBe(false);
      expect(muted.scenesFor('annoyed')).toEqual([]);
      expect(muted.scenesForOther('annoyed')).toEqual([]);
    });

    it('still looks it up and grades its family, for scenes may name it', () => {
      expect(muted.word('annoyed')).toBe(annoyed);
      expect(familyGrade(queue, 'anger', muted)).toBe('best');
    });

    it('keeps a scene for the other word that fits it best', () => {
      expect(muted.scenesFor('afraid')).toEqual([door]);
    });
  });

  it.each<[string, typeof queue, Grade]>([
    ['anger', queue, 'best'],
    ['fear', queue, 'plausible'],
    ['joy', queue, 'unlikely'],
    ['fear', door, 'best'],
    [
      'anger',
      aScene('work/desk', ['afraid'], { fits: { best: ['afraid'], close: ['angry'], plausible: ['furious'] } }),
      'close',
    ],
  ])('gives %s the grade of its best member (%o)', (family, scene, grade) => {
    expect(familyGrade(scene, family, content)).toBe(grade);
  });
});
