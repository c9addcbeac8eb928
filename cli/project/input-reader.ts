import { parseDecimal } from '#engine';

export type Fields = Readonly<Record<string, unknown>>;

/** A rule in both languages, read after the field, and after the field and "must be". */
export type Rule = { readonly zh: string; readonly en: string };
export type InputProblem = {
  readonly field: string;
  readonly rule: Rule;
  /** What was found, as JSON; absent: nothing. */
  readonly value?: string;
};

/** Whole numbers up to a billion: more people or stores than there are. */
const COUNT_MAX = 1_000_000_000;
const MONEY_LENGTH_MAX = 18;

const GIVEN: Rule = { zh: '须填写', en: 'given' };
const OBJECT: Rule = { zh: '须为 JSON 对象', en: 'a JSON object' };
const KNOWN: Rule = { zh: '须为已知的字段', en: 'a known field' };
const MONEY: Rule = {
  zh: '须为最多两位小数的十进制字符串，不为负，如 "1000.00"',
  en: 'a decimal string with at most 2 decimals, not negative, as "1000.00"',
};

/**
 * Reads the fields of an input file and collects every problem, so that somebody sees all of them at once.
 * After a problem it answers with a value of the right type that nobody gets to use.
 */
export class InputReader {
  readonly problems: InputProblem[] = [];

  require(holds: boolean, field: string, rule: Rule, value: unknown): void {
    if (holds) return;
    const found = value === undefined ? {} : { value: JSON.stringify(value).slice(0, 200) };
    this.problems.push({ field, rule, ...found });
  }

  /** The fields of an object, or undefined and a problem. */
  object(json: unknown, field: string): Fields | undefined {
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    this.require(isObject, field, OBJECT, json);
    return isObject ? (json as Fields) : undefined;
  }

  /** No field but these. */
  known(fields: Fields, field: string, names: readonly string[]): void {
    for (const [name, value] of Object.entries(fields)) {
      this.require(names.includes(name), field === '' ? name : `${field}.${name}`, KNOWN, value);
    }
  }

  count(json: unknown, field: string, max = COUNT_MAX): bigint {
    if (json === undefined) this.require(false, field, GIVEN, json);
    else {
      const valid = typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= max;
      this.require(
        valid,
        field,
        { zh: `须为 0 到 ${max} 的整数`, en: `a whole number from 0 to ${max}` },
        json,
      );
      if (valid) return BigInt(json);
    }
    return 0n;
  }

  money(json: unknown, field: string): bigint {
    const read =
      typeof json === 'string' && json.length <= MONEY_LENGTH_MAX ? parseDecimal(json, 2, 6) : undefined;
    this.require(read !== undefined, field, json === undefined ? GIVEN : MONEY, json);
    return read ?? 0n;
  }

  oneOf<Choice extends string>(json: unknown, field: string, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === json);
    const list = choices.join(', ');
    this.require(found !== undefined, field, { zh: `须为其中之一：${list}`, en: `one of ${list}` }, json);
    return found ?? choices[0]!;
  }
}
