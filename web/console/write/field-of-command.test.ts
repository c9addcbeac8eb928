import { describe, expect, test } from 'vitest';
import { TWO_PERSONS, type WriteType } from '#contract';
import en from '../../kit/i18n/en/index.ts';
import zhCN from '../../kit/i18n/zh-CN/index.ts';
import {
  choicesOf,
  type FieldOfCommand,
  fieldOf,
  fieldsOf,
  leftOut,
  partsOf,
  sentOf,
} from './field-of-command.ts';

const ZONE = 'Asia/Shanghai';
const PROPOSED = (Object.keys(TWO_PERSONS) as WriteType[]).filter((type) => type !== 'PublishPolicy');
const LINES = fieldOf('PlaceOrder', 'lines');

/** A field and whatever it is made of. */
const whole = (field: FieldOfCommand): readonly FieldOfCommand[] => [field, ...(partsOf(field.kind) ?? [])];

describe('the fields of a command', () => {
  test('rows are sent as they are filled in, what is empty is left out', () => {
    const [row] = [leftOut(partsOf(LINES.kind)!)];
    expect(row).toEqual({ quantity: 1, discount: '0', eligible: true });
    const filled = [{ ...row, product: ' tea ', amount: '12.50', reference: '' }];
    expect(sentOf(LINES, filled, ZONE)).toEqual([
      { product: 'tea', quantity: 1, amount: '12.50', discount: '0', eligible: true },
    ]);
    expect(sentOf(LINES, [], ZONE)).toBeUndefined();
  });

  test('a group of fields is sent when something of it is filled in', () => {
    const checklist = fieldOf('SetStage', 'checklist');
    expect(sentOf(checklist, { disclosure: 'D-1', counselOpinion: '' }, ZONE)).toEqual({ disclosure: 'D-1' });
    expect(sentOf(checklist, { disclosure: '' }, ZONE)).toBeUndefined();
  });

  test.each(PROPOSED)(
    '%s: every field has a name, a rule and words for its choices, in both languages',
    (type) => {
      for (const texts of [zhCN, en]) {
        const names: Record<string, string> = { ...texts.field, ...texts.fieldOfKind };
        const rules: Record<string, string> = texts.fieldRule;
        const choices: Record<string, string> = texts.choice;
        for (const { name, kind } of [...fieldsOf(type), LINES].flatMap(whole)) {
          expect(names[kind] ?? names[name], name).toBeDefined();
          const offered = choicesOf(kind);
          for (const choice of offered ?? []) expect(choices[choice], choice).toBeDefined();
          if (!offered && kind !== 'flag' && !partsOf(kind)) expect(rules[kind], kind).toBeDefined();
        }
      }
    },
  );
});
