import { MICRO_PER_FEN } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import { accountOf } from '../../ledger/post.ts';
import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Pays out of the dividend fund to the shareholders by weight.
 *
 * Formula  fund × weight ÷ Σ weights of those who are still members; default all whole fen of the fund.
 * Rounds   largest remainder, ties to who became a shareholder first.
 * Refuses  dividend_exists, no_shareholders, amount_not_positive, the rule shareholder_dividend,
 *          insufficient_fund.
 * Source   S5; economics §17.
 */
export function payDividend(run: Run, command: CommandOf<'PayDividend'>): Refusal | undefined {
  const { state } = run;
  const { dividendId } = command;
  if (state.shares.dividends.has(dividendId)) return refuse('dividend_exists', { dividendId });
  const holders = [...state.shares.shareholders.values()].filter(({ member }) => member.status === 'active');
  if (holders.length === 0) return refuse('no_shareholders');
  const held = accountOf(state, 'dividends').balance;
  const amount = command.amount ?? held - (held % MICRO_PER_FEN);
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const barred = ruleRefusal(state, run.at, 'shareholder_dividend');
  if (barred) return barred;
  if (amount > held) return refuse('insufficient_fund', { needed: amount, held });
  warnOfRule(run, 'shareholder_dividend');
  const weights = holders.map(({ weight }) => BigInt(weight));
  const shares = splitByWeights(amount, weights);
  const payments = holders.map(({ member }, place) => ({ memberId: member.id, amount: shares[place]! }));
  apply(run, { type: 'DividendPaid', dividendId, amount, payments });
  return undefined;
}
