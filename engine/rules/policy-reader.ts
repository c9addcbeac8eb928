import { MONEY_DECIMALS, parseDecimal } from '../amount/decimal.ts';
import type { ShapeRule } from '../shape-rule.ts';
import type { PolicyProblem } from './policy.ts';

export type Fields = Record<string, unknown>;

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const ID_RULE: ShapeRule = { rule: 'id', pattern: ID.source };

/**
 * Reads the fields of a policy document and collects every problem, so that a designer sees all of them
 * at once. After a problem it answers with a value of the right type that nobody gets to use.
 */
export class PolicyReader {
  readonly problems: PolicyProblem[] = [];

  require(holds: boolean, field: string, rule: ShapeRule, value: unknown): void {
    if (holds) return;
    const shown = typeof value === 'bigint' ? value.toString() : (JSON.stringify(value) ?? 'nothing');
    this.problems.push({ field, ...rule, value: shown.slice(0, 200) });
  }

  object(json: unknown, field: string, known?: readonly [string]): Fields {
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    this.require(isObject, field, { rule: 'object' }, json);
    if (!isObject) return {};
    const names = known?.[0].split(' ');
    for (const name of Object.keys(json)) {
      if (names)
        this.require(
          names.includes(name),
          field ? `${field}.${name}` : name,
          { rule: 'unknown' },
          (json as Fields)[name],
        );
    }
    return json as Fields;
  }

  id(json: unknown, field: string): string {
    this.require(typeof json === 'string' && ID.test(json), field, ID_RULE, json);
    return typeof json === 'string' ? json : '';
  }

  money(json: unknown, field: string, decimals: number): bigint {
    const value =
      typeof json === 'string' && json.length <= 48
        ? parseDecimal(json, decimals, MONEY_DECIMALS)
        : undefined;
    this.require(value !== undefined, field, { rule: 'decimal', decimals }, json);
    return value ?? 0n;
  }

  ppm(json: unknown, field: string): bigint {
    return BigInt(this.whole(json, field, 1_000_000));
  }

  rate(json: unknown, field: string): bigint {
    return BigInt(this.whole(json, field, 1_000_000_000));
  }

  whole(json: unknown, field: string, max: number): number {
    const valid = typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= max;
    this.require(valid, field, { rule: 'whole_number_within', min: 0, max }, json);
    return valid ? json : 0;
  }

  oneOf<Choice extends string>(json: unknown, field: string, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === json);
    this.require(found !== undefined, field, { rule: 'one_of', choices }, json);
    return found ?? choices[0]!;
  }

  provinces(json: unknown, field: string): readonly string[] {
    const valid =
      Array.isArray(json) && json.every((code) => typeof code === 'string' && /^\d{2}0000$/.test(code));
    this.require(valid, field, { rule: 'provinces' }, json);
    return valid ? (json as string[]) : [];
  }
}
