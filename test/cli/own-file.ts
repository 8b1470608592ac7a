/** A file of own words for a home folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Home } from './fake-app.ts';

/** One sound word and one sound scene, as a person would write them. */
export const OWN_WORD = `words:
  - family: anger
    id: snarky
    word: snarky
    forms: [snark]
    level: 3
    intensity: 0.4
    pleasant: -0.3
    energy: 0.2
    sense: You want to needle someone with a sharp remark instead of saying what is wrong.
    urge: make a sharp remark
    need: to be heard
    body: [jaw-tight]
    near:
      - { word: annoyed, how: Snarky wants a sharp remark; annoyed wants the thing to stop. }
      - { word: angry, how: Snarky stays small and sideways; angry says it straight. }
situations:
  - id: bakery/late-bread
    who: Ilse
    text: >-
      Ilse has waited ten minutes for the bread she ordered. The man at the counter serves two people who came
      after her. When he turns to her, she asks whether he needs a map.
    fits: { best: [snarky], close: [annoyed] }
    because: She does not say what is wrong and makes a sharp remark in its place.
`;

export function writeOwn({ places }: Home, text: string = OWN_WORD): string {
  mkdirSync(dirname(places.own), { recursive: true });
  writeFileSync(places.own, text);
  return places.own;
}
