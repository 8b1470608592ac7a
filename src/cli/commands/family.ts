/** Families as people name them. */
import { AppError } from '../../app-error.ts';
import type { Family } from '../../lexicon/word.ts';

/** The id of a family that was named, by its id or as it stands on the screen; throws `usage` where there is none. */
export function familyNamed(name: string, families: readonly Pick<Family, 'id' | 'name'>[]): string {
  const wanted = name.trim().toLowerCase();
  const found = families.find((family) => family.id === wanted || family.name.toLowerCase() === wanted);
  if (found !== undefined) return found.id;
  throw new AppError('usage', `there is no family '${name}'`, {
    hint: `--family with one of ${families
      .map(({ id }) => id)
      .toSorted()
      .join(', ')}`,
  });
}
