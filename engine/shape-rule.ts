/**
 * Every rule of shape that the engine and the lab can say, with the names of its figures. How each is worded for
 * people stands in the API's contract, one text a language.
 */
export const SHAPE_RULES = {
  required: [],
  required_or: ['other'],
  unknown: [],
  field_of_kind: ['kind'],
  left_out: [],
  left_out_beside: ['other'],
  only_beside: ['other'],

  one_of: ['choices'],
  true_or_false: [],
  object: [],
  list: [],
  list_at_least: ['min'],
  list_within: ['min', 'max'],
  ids_within: ['min', 'max'],
  text_within: ['min', 'max'],
  id: ['pattern'],
  reference: ['pattern'],
  six_digits: ['pattern'],

  whole_number_within: ['min', 'max'],
  decimal: ['decimals'],
  decimal_or_all: ['decimals'],
  at_least: ['min'],
  at_most: ['max'],
  above_zero: [],
  not_below: ['other'],
  line_discount: [],

  day: [],
  instant: [],
  later_than: ['other'],
  before_history: [],

  region_of_tier: ['tier'],
  provinces: [],
  tariff_of_policy: [],
  sum_to: ['total'],
  covers_commissions: ['worst'],
  policy_or_preset: ['choices'],
  weights: [],
} as const satisfies Readonly<Record<string, readonly (keyof Figures)[]>>;

type Figures = {
  readonly other: string;
  readonly kind: string;
  readonly choices: readonly string[];
  readonly pattern: string;
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  readonly tier: string;
  readonly total: number;
  readonly worst: number;
};

export type ShapeRuleName = keyof typeof SHAPE_RULES;

/** A rule that what was sent can break: its name, and the figures that this rule has. */
export type ShapeRule = {
  readonly [Name in ShapeRuleName]: { readonly rule: Name } & Pick<
    Figures,
    (typeof SHAPE_RULES)[Name][number]
  >;
}[ShapeRuleName];

/** Where which rule was broken, and by what: JSON, at most 200 characters, `nothing` where nothing was. */
export type BrokenRule = ShapeRule & { readonly field: string; readonly value: string };
