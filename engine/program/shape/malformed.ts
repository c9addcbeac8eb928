import type { BrokenRule, ShapeRule } from '../../shape-rule.ts';

/** A command that is not of its shape. */
export type Malformed = { readonly malformed: BrokenRule };

export function malformed(field: string, rule: ShapeRule, value: unknown): Malformed {
  const shown = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return { malformed: { field, ...rule, value: shown.slice(0, 200) } };
}
