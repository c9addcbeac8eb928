import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COMMAND_FIELDS, FIELD_READERS, LIST_MAX, parseCommand, SHAPE_RULES } from '#engine';
import * as contract from '../index.ts';
import { problemOf } from '../problems.ts';
import { renderRefusal } from '../render-refusal.ts';
import { dayIn } from '../values.ts';
import { ruleOfIssue } from './rule-of-issue.ts';
import { ruleText } from './rule-slots.ts';
import { RULES, type RuleText } from './rules.ts';
import { valueText } from './value-text.ts';

/** One schema for each kind of issue the checking library knows, and something it does not take. */
const ISSUES: readonly (readonly [kind: string, schema: z.ZodType, sent: unknown, rule: object])[] = [
  ['a missing field', z.string(), undefined, { rule: 'required' }],
  ['an empty text', z.string().min(1), '', { rule: 'required' }],
  ['another type', z.string(), 7, { rule: 'text' }],
  ['no number', z.coerce.number().int(), 'many', { rule: 'whole_number' }],
  ['a broken number', z.number().int(), 1.5, { rule: 'whole_number' }],
  ['no list', z.array(z.string()), 'a', { rule: 'list' }],
  ['no object', z.strictObject({}), 'a', { rule: 'object' }],
  ['no boolean', z.boolean(), 'a', { rule: 'true_or_false' }],
  ['a small number', z.number().min(3), 2, { rule: 'at_least', min: 3 }],
  ['a large number', z.number().max(3), 4, { rule: 'at_most', max: 3 }],
  ['a short text', z.string().min(3), 'a', { rule: 'text_at_least', min: 3 }],
  ['a long text', z.string().max(3), 'abcd', { rule: 'text_at_most', max: 3 }],
  ['a short list', z.array(z.string()).min(1), [], { rule: 'list_at_least', min: 1 }],
  ['a long list', z.array(z.string()).max(0), ['a'], { rule: 'list_at_most', max: 0 }],
  ['none of the choices', z.enum(['a', 'b']), 'c', { rule: 'one_of', choices: ['a', 'b'] }],
  ['a field too many', z.strictObject({}), { a: 1 }, { rule: 'unknown' }],
  ['a key nobody asked', z.partialRecord(z.enum(['a']), z.string()), { b: '' }, { rule: 'unknown' }],
  ['no form of a union', z.union([z.boolean(), z.string()]), 7, { rule: 'true_or_false' }],
  ['a pattern', z.string().regex(/^\d{6}$/, 'six_digits'), 'x', { rule: 'six_digits', pattern: '^\\d{6}$' }],
  ['a refinement', z.string().refine(() => false, 'instant'), 'x', { rule: 'instant' }],
  ['a day no month has', dayIn, '2026-02-30', { rule: 'day' }],
  ['a pattern without a rule', z.string().regex(/x/), 'a', { rule: 'shape' }],
];

const TEXTS: Readonly<Record<string, RuleText>> = RULES;

const LINE = { amount: '1', discount: '2' };
const AGENCY = { agencyId: 'g1', memberId: 'li', region: '440106', from: '2026-11-23T00:00:00Z' };
const ASKED = { withdrawalId: 'w1', amount: '1' };
/** Fields that are right each on its own, and what is said of them together. */
const TOGETHER: readonly (readonly [type: string, fields: object, rule: object])[] = [
  ['AppointAgent', { ...AGENCY, tier: 'city' }, { rule: 'region_of_tier', tier: 'city' }],
  ['AppointAgent', { ...AGENCY, tier: 'district', to: AGENCY.from }, { rule: 'later_than', other: 'from' }],
  [
    'PlaceOrder',
    { orderId: 'o', memberId: 'm', storeId: 's', amount: '1', lines: [LINE] },
    { rule: 'line_discount' },
  ],
  [
    'PlaceOrder',
    { orderId: 'o', memberId: 'm', storeId: 's', amount: '1', lines: [] },
    { rule: 'list_within', min: 1, max: LIST_MAX },
  ],
  ['RequestWithdrawal', { ...ASKED, from: 'wallet' }, { rule: 'required_or', other: 'storeId' }],
  [
    'RequestWithdrawal',
    { ...ASKED, from: 'wallet', memberId: 'm', storeId: 's' },
    { rule: 'left_out_beside', other: 'memberId' },
  ],
  ['RequestWithdrawal', { ...ASKED, from: 'wallet', storeId: 's' }, { rule: 'one_of', choices: ['payable'] }],
  [
    'RequestWithdrawal',
    { ...ASKED, from: 'payable', memberId: 'm' },
    { rule: 'one_of', choices: ['wallet', 'commission'] },
  ],
  ['UpdateStore', { storeId: 's', moveBindings: true }, { rule: 'only_beside', other: 'ownerId' }],
];

/** What hardly any field takes. */
const ODD = [
  undefined,
  null,
  7,
  -1,
  1.5,
  1e20,
  '',
  '\0',
  'x'.repeat(3_000),
  true,
  {},
  [],
  [7],
  ['\0'],
  { a: 1 },
];

function figuresIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}

/** The rule that a command breaks, without where and by what. */
function brokenBy(sent: object): object | undefined {
  const read = parseCommand({ id: 'c1', at: '2026-11-23T00:00:00Z', ...sent });
  if ('command' in read) return undefined;
  const { field, value, ...rule } = read.malformed;
  expect([field, value]).toEqual([expect.any(String), expect.any(String)]);
  return rule;
}

describe('rules', () => {
  test.each(Object.entries(RULES))('%s is said in both languages with the same figures', (_, { zh, en }) => {
    expect(figuresIn(zh)).toEqual(figuresIn(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^(is|must|may|does)\b/);
    expect(`${zh}${en}`).not.toMatch(/[。.]$/);
  });

  test.each(ISSUES)('%s has its rule', (_, schema, sent, rule) => {
    const issue = schema.safeParse(sent).error!.issues[0]!;
    expect(ruleOfIssue(issue as never, sent === undefined)).toEqual(rule);
  });

  test.each(Object.entries<readonly string[]>(SHAPE_RULES))(
    '%s of the engine has texts in both languages, with all its figures',
    (name, figures) => {
      expect(Object.keys(RULES)).toContain(name);
      const said = figures.filter((figure) => figure !== 'pattern').sort();
      expect(figuresIn(TEXTS[name]!.zh)).toEqual(said);
      expect(figuresIn(TEXTS[name]!.en)).toEqual(said);
    },
  );

  test.each(Object.entries(FIELD_READERS))('the engine’s %s is a rule with its figures', (_, { rule }) => {
    expect(Object.keys(rule).sort()).toEqual(['rule', ...SHAPE_RULES[rule.rule]].sort());
    expect(ruleText(rule, 'zh') + ruleText(rule, 'en')).not.toMatch(/[{–]/);
  });

  test.each(Object.keys(COMMAND_FIELDS))('what the engine finds wrong in %s is a rule', (type) => {
    expect(brokenBy({ type, extra: 1 })).toEqual({ rule: 'unknown' });
    expect(brokenBy({ type, at: 1 })).toEqual({ rule: 'instant' });
    const { rule = 'required' } = (brokenBy({ type }) ?? {}) as { readonly rule?: string };
    expect(['required', 'required_or']).toContain(rule);
  });

  test.each(TOGETHER)('what does not go together in %s is a rule', (type, fields, rule) => {
    expect(brokenBy({ type, ...fields })).toEqual(rule);
  });

  test('no schema of the contract is broken by a rule that nobody has put in words', () => {
    const schemas = Object.entries<unknown>(contract).flatMap(([name, schema]) =>
      /(Body|Query)$/.test(name) && schema instanceof z.ZodObject ? [{ name, schema }] : [],
    );
    expect(schemas.length).toBeGreaterThan(40);
    const unsaid = schemas.flatMap(({ name, schema }) =>
      ODD.flatMap((odd) => {
        const sent = Object.fromEntries(Object.keys(schema.shape).map((field) => [field, odd]));
        const issues = schema.safeParse({ ...sent, noSuchField: 1 }).error?.issues ?? [];
        const rules = issues.map((issue) => [
          name,
          issue.path,
          issue.message,
          ruleOfIssue(issue as never, false),
        ]);
        return rules.filter((one) => (one[3] as { rule: string }).rule === 'shape');
      }),
    );
    expect(unsaid).toEqual([]);
  });

  test('a sentence names the field, the rule with its figures, and what was sent', () => {
    const facts = { code: 'malformed', field: 'days', ...FIELD_READERS.days.rule, value: '-1' };
    expect(renderRefusal(facts, 'zh')).toBe(
      '请求格式不对：字段 days 应为 0 到 36500 的整数，收到的是 -1。请修改后再发。',
    );
    const query = {
      code: 'bad_query',
      field: 'format',
      rule: 'one_of',
      choices: ['json', 'csv'],
      value: '"x"',
    };
    expect(problemOf(query, 'r1', 'en')).toMatchObject({
      ...{ rule: 'one_of', choices: ['json', 'csv'], value: '"x"' },
      detail: 'The query parameter format must be one of json, csv; it is “x”. Correct it and ask again.',
      detailZh: '查询参数 format 只能是：json、csv，收到的是「x」。请修改后再查。',
    });
  });

  test.each([
    ['"500"', true, '500', '500'],
    ['"500"', false, '「500」', '“500”'],
    ['500', false, '500', '500'],
    ['"a \\"b\\" \\\\c"', false, '「a "b" \\c」', '“a "b" \\c”'],
    ['"a\\nb\\u0000"', true, '「a\\nb\\u0000」', '“a\\nb\\u0000”'],
    [JSON.stringify('x'.repeat(300)).slice(0, 200), true, `「${'x'.repeat(199)}…」`, `“${'x'.repeat(199)}…”`],
    ['"cut \\', false, '「cut …」', '“cut …”'],
    ['{"a":"b"}', false, '{"a":"b"}', '{"a":"b"}'],
    ['["b"]', true, '["b"]', '["b"]'],
    ['true', false, 'true', 'true'],
    ['nothing', false, '空', 'nothing'],
    ['"nothing"', false, '「nothing」', '“nothing”'],
  ])('%s is shown as somebody wrote it', (value, written, zh, en) => {
    expect([valueText(value, 'zh', written), valueText(value, 'en', written)]).toEqual([zh, en]);
  });

  test('the whole body, and what was left out, are said as such', () => {
    const body = { code: 'malformed', field: '', rule: 'json', value: '' };
    expect(renderRefusal(body, 'en')).toContain('wrong shape: the body must be JSON. Correct');
    const missing = { code: 'malformed', field: 'memberId', rule: 'required', value: 'nothing' };
    expect(renderRefusal(missing, 'zh')).toContain('字段 memberId 必须填写。');
  });

  test('a policy that cannot stand is told field, rule and value, or that the whole document is none', () => {
    const broken = { code: 'policy_invalid', field: 'exit.multiple', rule: 'above_zero', value: '0' };
    expect(renderRefusal(broken, 'zh')).toContain('方案不成立。字段 exit.multiple 应大于零，收到的是 0。');
    expect(renderRefusal(broken, 'en')).toContain(
      'stand: field exit.multiple must be above zero; it is 0. C',
    );
    const none = { code: 'policy_invalid', field: '', rule: 'object', value: 'nothing' };
    expect(renderRefusal(none, 'zh')).toContain('方案文档应为一个 JSON 对象。');
  });

  test('rules of the rule pack are none of these', () => {
    const locked = { code: 'rule_locked', rule: 'R-levels' };
    expect(problemOf(locked, 'r1', 'en')).toMatchObject({ rule: 'R-levels' });
    expect(renderRefusal(locked, 'zh')).toContain('R-levels');
  });
});
