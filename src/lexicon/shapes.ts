/** The shapes of the YAML files in data/, checked when content is built, never when the program starts. */
import * as v from 'valibot';
import { REPLIES } from './exchange.ts';
import { QUALITIES, REGIONS, SUPPORTS } from './sensation.ts';
import { SORTS } from './statement.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower case with hyphens'));
const sceneId = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9-]+$/, 'must be <context>/<slug>'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const axis = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const texts = v.array(text);

const word = v.strictObject({
  id,
  word: text,
  forms: texts,
  everyday: v.optional(v.boolean()),
  vulnerable: v.optional(v.boolean()),
  level: v.picklist([1, 2, 3, 4, 5]),
  intensity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  pleasant: axis,
  energy: axis,
  sense: text,
  urge: text,
  need: text,
  body: v.array(id),
  near: v.array(v.strictObject({ word: id, how: text })),
});

export const familyFile = v.strictObject({
  family: id,
  name: text,
  tone: v.picklist(['pleasant', 'unpleasant', 'neutral']),
  meet: v.pipe(v.number(), v.integer(), v.minValue(1)),
  says: text,
  words: v.array(word),
});

export const sensationsFile = v.array(
  v.strictObject({
    id,
    region: v.picklist(REGIONS),
    quality: v.picklist(QUALITIES),
    noun: text,
    links: v.array(v.strictObject({ family: id, support: v.picklist(SUPPORTS) })),
  }),
);

const fits = v.strictObject({
  best: v.pipe(v.array(id), v.minLength(1), v.maxLength(2)),
  close: v.optional(v.array(id)),
  plausible: v.optional(v.array(id)),
});

export const situationsFile = v.array(
  v.strictObject({
    id: sceneId,
    who: v.pipe(v.string(), v.regex(/^\S+$/, 'must be a single name')),
    text,
    body: v.optional(v.array(id)),
    fits,
    mixed: v.optional(v.boolean()),
    because: text,
    other: v.optional(v.strictObject({ who: text, fits, because: text })),
    heavy: v.optional(v.boolean()),
  }),
);

export const verdictsFile = v.array(
  v.strictObject({
    id,
    word: text,
    forms: texts,
    judges: text,
    underneath: v.array(v.strictObject({ word: id, when: text })),
  }),
);

export const statementsFile = v.array(
  v.strictObject({
    id,
    text,
    is: v.picklist(SORTS),
    close: v.optional(v.array(v.picklist(SORTS))),
    because: text,
  }),
);

export const exchangesFile = v.array(
  v.strictObject({
    id,
    scene: text,
    says: text,
    replies: v.array(v.strictObject({ does: v.picklist(REPLIES), text, effect: text })),
    heavy: v.optional(v.boolean()),
  }),
);

/** A person's own words and scenes, in the shapes of data/; a word says which family it belongs to. */
export const ownFile = v.strictObject({
  words: v.optional(v.array(v.strictObject({ family: id, ...word.entries }))),
  situations: v.optional(situationsFile),
});

const renamings = v.optional(v.record(id, v.nullable(id)));
/** Old id to new id; null where it was retired without a successor. */
export const aliasesFile = v.strictObject({
  words: renamings,
  families: renamings,
  verdicts: renamings,
  statements: renamings,
  exchanges: renamings,
  scenes: v.optional(v.record(sceneId, v.nullable(sceneId))),
});

export const helpLinesFile = v.strictObject({
  reviewed: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'must be YYYY-MM')),
  emergency: text,
  directory: text,
  lines: v.array(v.strictObject({ country: text, number: text, name: v.optional(text) })),
});
