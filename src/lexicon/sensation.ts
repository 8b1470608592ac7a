/** What the body notices, and which families it is often reported with. */

export const REGIONS = [
  'head',
  'face',
  'eyes',
  'jaw',
  'throat',
  'neck and shoulders',
  'chest',
  'heart',
  'breath',
  'stomach',
  'back',
  'arms',
  'hands',
  'legs',
  'skin',
  'whole body',
] as const;

export const QUALITIES = [
  'tight',
  'hot',
  'cold',
  'heavy',
  'light',
  'fluttering',
  'racing',
  'numb',
  'tingling',
  'hollow',
  'trembling',
  'warm',
  'pressure',
] as const;

/** `mapped`: a published body-map or self-report study; `clinical`: common description; `everyday`: ordinary usage. */
export const SUPPORTS = ['mapped', 'clinical', 'everyday'] as const;

export interface Link {
  readonly family: string;
  readonly support: (typeof SUPPORTS)[number];
}

export interface Sensation {
  readonly id: string;
  readonly region: (typeof REGIONS)[number];
  readonly quality: (typeof QUALITIES)[number];
  /** Fits "you notice …" and "Tomas notices …": "a tight jaw". */
  readonly noun: string;
  readonly links: readonly Link[];
}
