import {
  divideHalfEven,
  formatMoney,
  formatScaled,
  MICRO_PER_FEN,
  PROJECTION_NOTES,
  type Projection,
  type ProjectionLine,
  type ProjectionNote,
} from '#engine';
import { NOTE_TEXTS } from './note-texts.ts';

export type ShownProjection = Projection & { readonly name: string; readonly who: string };
type Shown = { readonly policy: string; readonly tariff: string; readonly items: readonly ShownProjection[] };

const KINDS: Readonly<Record<ProjectionLine['kind'], string>> = {
  direct: '直推',
  indirect: '间推',
  recruiting: '招商',
  district: '区',
  city: '市',
  province: '省',
  greater: '大区',
  differential: '级差',
  peer: '平级',
};

/** Projections for a person, in both languages, the cash bound beside each. */
export function projectionsText({ policy, tariff, items }: Shown): string {
  return [
    `方案 / policy: ${policy}, 分账规则 / tariff: ${tariff}`,
    '按所填数字计算，每月，元；不是预测，也不是承诺。',
    'Computed from the stated inputs, per month, in yuan; neither a forecast nor a promise.',
    ...items.flatMap(projectionLines),
    '',
  ].join('\n');
}

function projectionLines({ name, who, lines, amount, bound, notes }: ShownProjection): string[] {
  return [
    '',
    `${name} (${who})`,
    ...lines.map(
      (line) =>
        `  ${KINDS[line.kind]} / ${line.kind}: ${yuan(line.base)} × ${percent(line.rate)} = ${yuan(line.amount)}`,
    ),
    `  合计 / total: ${yuan(amount)}`,
    `  现金上限 / cash bound: 消费 / spend ${yuan(bound.spend)}`,
    `    分销份额 / distribution ${yuan(bound.distribution)}: 所有人的佣金合计不会超过它 / all payouts together can never exceed it`,
    `    池子份额 / pool ${yuan(bound.pool)}: 积分的钱从这里出 / what points are paid from`,
    ...notes.flatMap((note) => {
      const { error, zh, en } = noteTexts(note);
      return [`  ! ${error} ${zh}`, `       ${en}`];
    }),
  ];
}

/** The same for a program: money with 6 decimals, rates in ppm. */
export function projectionsJson({ policy, tariff, items }: Shown) {
  return {
    policy,
    tariff,
    projections: items.map(({ name, who, lines, amount, bound, notes }) => ({
      name,
      who,
      lines: lines.map((line) => ({
        kind: line.kind,
        base: formatMoney(line.base),
        ratePpm: Number(line.rate),
        amount: formatMoney(line.amount),
      })),
      amount: formatMoney(amount),
      bound: {
        spend: formatMoney(bound.spend),
        distribution: formatMoney(bound.distribution),
        pool: formatMoney(bound.pool),
      },
      notes: notes.map((note) => ({ code: note.code, ...numbersOf(note), ...noteTexts(note) })),
    })),
  };
}

/** The texts of a note with its numbers filled in. */
function noteTexts(note: ProjectionNote): {
  readonly error: string;
  readonly zh: string;
  readonly en: string;
} {
  const { zh, en } = NOTE_TEXTS[note.code];
  const facts: Readonly<Record<string, unknown>> = note;
  const fill = (text: string, chinese: boolean) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => fact(name, facts[name], chinese));
  return { error: PROJECTION_NOTES[note.code], zh: fill(zh, true), en: fill(en, false) };
}

const RATES = ['rate', 'share'];
const MONEY = ['spendAsStated', 'amountAsStated', 'tenth', 'scaledTwice', 'turnover', 'spend'];

function numbersOf({ code: _, ...numbers }: ProjectionNote): Record<string, unknown> {
  const shown = Object.entries(numbers).map(([name, value]) => {
    if (typeof value !== 'bigint') return [name, value];
    if (RATES.includes(name)) return [`${name}Ppm`, Number(value)];
    return [name, MONEY.includes(name) ? formatMoney(value) : Number(value)];
  });
  return Object.fromEntries(shown);
}

function fact(name: string, value: unknown, chinese: boolean): string {
  if (typeof value === 'bigint') {
    if (RATES.includes(name)) return percent(value);
    return MONEY.includes(name) ? yuan(value) : grouped(value.toString());
  }
  const word = (one: unknown) =>
    chinese && Object.hasOwn(KINDS, String(one)) ? KINDS[one as 'city'] : String(one);
  if (!Array.isArray(value)) return word(value);
  if (value.length === 0) return chinese ? '无' : 'none';
  return value.map(word).join(chinese ? '、' : ', ');
}

/** Yuan to the nearest fen, ties to the even one, digits in threes. */
function yuan(amount: bigint): string {
  const [whole = '', fen] = formatScaled(divideHalfEven(amount, MICRO_PER_FEN), 2).split('.');
  return `${grouped(whole)}.${fen}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ' ');
}

function percent(ratePpm: bigint): string {
  return `${formatScaled(ratePpm, 4).replace(/\.?0+$/, '')} %`;
}
