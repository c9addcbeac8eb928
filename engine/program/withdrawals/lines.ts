import type { ProgramState } from '../state.ts';

/** Withdrawals and what withholding has to know, as canonical lines. */
export function* withdrawalLines(state: ProgramState): Generator<string> {
  const { all, incomes, remittances } = state.withdrawals;
  for (const id of [...all.keys()].sort()) {
    const { member, store, source, amount, tax, month, channel, requestedAt, status, payoutNumber } =
      all.get(id)!;
    const holder = member ? `member ${member.id}` : `store ${store!.id}`;
    const money = `${source} ${amount} ${tax} ${month} ${channel}`;
    yield `withdrawal ${id} ${holder} ${money} ${requestedAt} ${status} ${payoutNumber ?? '-'}`;
  }
  for (const id of [...incomes.keys()].sort()) {
    const { commission, wallet } = incomes.get(id)!;
    const months = commission.map(({ month, income, withheld }) => `${month}:${income}:${withheld}`);
    if (wallet !== 0n || months.length > 0) yield `income ${id} ${wallet} ${months.join(' ')}`;
  }
  for (const id of [...remittances].sort()) yield `remittance ${id}`;
}
