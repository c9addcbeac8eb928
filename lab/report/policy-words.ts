import { formatMoney, type Policy, parsePolicy } from '#engine';
import type { SimulationReport } from '../measures/report.ts';
import { percent, yuan } from './figures.ts';
import type { Finding } from './findings.ts';

type Row = { readonly name: Finding; readonly said: readonly Finding[] };

const PARTS = {
  merchant: { zh: '商家', en: 'merchant' },
  platform: { zh: '平台', en: 'platform' },
  distribution: { zh: '分润', en: 'distribution' },
  pool: { zh: '盈利池', en: 'pool' },
  origin: { zh: '原店', en: 'store of origin' },
} as const;

/** The rules that decide what members get, in words; the whole document is at the end of a report. */
export function policyRows({ policyDocument }: Pick<SimulationReport, 'policyDocument'>): readonly Row[] {
  const parsed = parsePolicy(policyDocument);
  return 'policy' in parsed
    ? [splitRow(parsed.policy), pointsRow(parsed.policy), restRow(parsed.policy)]
    : [];
}

function splitRow({ tariffs, defaultTariff }: Policy): Row {
  const { names, shares, settlementDelayDays } = tariffs.get(defaultTariff)!;
  const split = (language: 'zh' | 'en') =>
    names.map((name, place) => `${PARTS[name][language]} ${percent(Number(shares[place]))}`).join(' · ');
  return {
    name: { zh: '一笔消费怎样分', en: 'how an order is split' },
    said: [
      { zh: split('zh'), en: split('en') },
      settlementDelayDays > 0
        ? { zh: `${settlementDelayDays} 天后结算`, en: `settled after ${settlementDelayDays} days` }
        : { zh: '当时结算', en: 'settled at once' },
    ],
  };
}

function pointsRow({ redemption, exit }: Policy): Row {
  const [retention, multiple] = [percent(Number(redemption.retention)), Number(exit.multiple) / 1_000_000];
  return {
    name: { zh: '积分怎样变成钱', en: 'how points become money' },
    said: [
      { zh: `卖出留下 ${retention}`, en: `a sale leaves ${retention} behind` },
      {
        zh: `到消费额的 ${multiple} 倍强制出局（扣除前）`,
        en: `forced out at ${multiple} times what was spent (before that part)`,
      },
    ],
  };
}

function restRow({ commission, genesis, tax }: Policy): Row {
  const [direct, indirect] = [percent(Number(commission.direct)), percent(Number(commission.indirect))];
  const start = yuan(formatMoney(genesis.amount));
  const taxed = tax.wallet !== 'none' || tax.commission !== 'none';
  return {
    name: { zh: '推荐、启动资金、税', en: 'referral, first money, tax' },
    said: [
      { zh: `直接推荐 ${direct}，间接 ${indirect}`, en: `direct referral ${direct}, indirect ${indirect}` },
      { zh: `平台先放进池里 ${start} 元`, en: `the operator puts CNY ${start} into the pool first` },
      taxed
        ? { zh: '提现代扣税', en: 'tax is withheld from withdrawals' }
        : { zh: '不代扣税', en: 'no tax is withheld' },
    ],
  };
}
