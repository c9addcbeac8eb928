import { classOf } from './chart.ts';
import { type Dialect, quantity } from './journal-text.ts';

const name = (account: string) => `${classOf(account)}:${account}`;

/** The journal format of hledger: account names as they are here, below the class they belong to. */
export const HLEDGER: Dialect = {
  head: (programId) =>
    `; Cistern, program ${programId}\ncommodity 1000.000000 CNY\ncommodity 1000.000000000000000000 POINTS\ncommodity 1000.000000 CREDITS\n\n`,
  open: (account) => `account ${name(account)}\n`,
  transaction({ day, payee, facts }, lines) {
    const tags = facts.map(([tag, value]) => `    ; ${tag}: ${value}\n`).join('');
    const postings = lines.map(
      ({ account, amount, kind }) => `    ${name(account)}  ${quantity(account, amount)}  ; kind: ${kind}\n`,
    );
    return `${day} * ${payee}\n${tags}${postings.join('')}\n`;
  },
  holds(day, balances) {
    if (balances.size === 0) return '';
    const lines = [...balances].map(
      ([account, amount]) =>
        `    ${name(account)}  ${quantity(account, 0n)} = ${quantity(account, amount)}\n`,
    );
    return `${day} * Balances that must hold\n${lines.join('')}\n`;
  },
};
