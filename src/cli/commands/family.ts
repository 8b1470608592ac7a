/** Families as people name them. */
import { AppError } from '../../app-error.ts';

/** The id of a family that was named; throws `usage` where there is none. */
export function familyNamed(name: string, families: readonly { readonly id: string }[]): string {
  if (families.some(({ id }) => id === name)) return name;
  throw new AppError('usage', `there is no family '${name}'`, {
    hint: `--family with one of ${families.map(({ id }) => id).join(', ')}`,
  });
}
