type Parameter = { readonly zh: string; readonly en: string; readonly write: (value: number) => string };

const percent = (value: number) => `${value / 10_000} %`;

/** What people call the parameters they mostly change, and how they read their values. */
const KNOWN: Readonly<Record<string, Parameter>> = {
  poolShare: { zh: '盈利池比例', en: 'pool share', write: percent },
  'policy.exit.multiple': { zh: '封顶倍数', en: 'exit multiple', write: (value) => `× ${value / 1_000_000}` },
  'policy.redemption.retention': { zh: '卖出回流', en: 'retention of a sale', write: percent },
  'growth.ordersPerDay': { zh: '每天订单数', en: 'orders a day', write: String },
};

/** A parameter by its path; one that nobody has named is called as it is written. */
export function parameterOf(path: string): Parameter {
  return KNOWN[path] ?? { zh: path, en: path, write: String };
}

/** `盈利池比例 · pool share`. */
export function parameterName(path: string): string {
  const { zh, en } = parameterOf(path);
  return zh === en ? path : `${zh} · ${en}`;
}
