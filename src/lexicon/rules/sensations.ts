/** The rules for sensations that a machine can check. */
import type { Sensation } from '../sensation.ts';
import { type Placed, type Problem, Report } from './problem.ts';
import { countWords } from './text.ts';

/** A family needs this many sensations, so that its questions do not soon repeat. */
const LEAST_PER_FAMILY = 6;

export function checkSensations(sensations: readonly Placed<Sensation>[], familyIds: readonly string[]): Problem[] {
  const report = new Report();
  const nouns = sensations.map(({ item }) => item.noun);
  const ids = sensations.map(({ item }) => item.id);
  for (const { file, item } of sensations) {
    const when = report.about(file, item.id);
    when(ids.indexOf(item.id) !== ids.lastIndexOf(item.id), 'the id stands twice', 'give one of them another id');
    when(nouns.indexOf(item.noun) !== nouns.lastIndexOf(item.noun), `"${item.noun}" stands twice`, 'name it otherwise');
    when(!item.id.endsWith(`-${item.quality}`), `its id does not end in ${item.quality}`, 'name it region-quality');
    when(countWords(item.noun) > 7, 'its noun is too long', 'use at most seven words');
    when(item.links.length === 0, 'it is linked to no family', 'add at least one link');
    const strange = item.links.find((link) => !familyIds.includes(link.family));
    when(strange !== undefined, `it is linked to ${strange?.family}, which is no family`, 'use a file of data/lexicon');
  }
  for (const family of familyIds) {
    const linked = sensations.filter(({ item }) => item.links.some((link) => link.family === family));
    const regions = new Set(linked.map(({ item }) => item.region));
    report.about('data/sensations.yaml', family)(
      linked.length < LEAST_PER_FAMILY || regions.size < 3,
      `${linked.length} sensations in ${regions.size} regions are linked to it`,
      `link at least ${LEAST_PER_FAMILY} in three regions`,
    );
  }
  return report.problems;
}
