import { classOf, commodityOf } from './chart.ts';
import { type Dialect, quantity } from './journal-text.ts';

const EARLIEST = '1970-01-01';

/** Beancount's own text: parts of a name begin with a capital and have no underscore, so ids are spelled out. */
export const BEANCOUNT: Dialect = {
  head: (programId) =>
    `;; Cistern, program ${programId}\n${['CNY', 'POINTS', 'CREDITS'].map((one) => `${EARLIEST} commodity ${one}\n`).join('')}\n`,
  open: (account, day) => `${day} open ${nameOf(account)} ${commodityOf(account)}\n`,
  transaction({ day, payee, facts }, lines) {
    const notes = facts.map(([key, value]) => `  ${key}: "${value}"\n`).join('');
    const postings = lines.map(
      ({ account, amount, kind }) =>
        `  ${nameOf(account)}  ${quantity(account, amount)}\n    kind: "${kind}"\n`,
    );
    return `${day} * "${payee}"\n${notes}${postings.join('')}\n`;
  },
  holds: (day, balances) =>
    [...balances]
      .map(([account, amount]) => `${day} balance ${nameOf(account)}  ${quantity(account, amount)}\n`)
      .join(''),
};

/** Accounts whose second part is a word of ours; elsewhere it is somebody's id. */
const OF_WORDS: readonly string[] = ['platform', 'tax', 'issued', 'genesis'];

function nameOf(account: string): string {
  const [first = '', second, ...rest] = account.split(':');
  const middle = second === undefined ? [] : [OF_WORDS.includes(first) ? word(second) : idOf(second)];
  return [word(classOf(account)), word(first), ...middle, ...rest.map(word)].join(':');
}

function word(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** One to one: `-` begins the code of a sign that may not stand there, `0` what would not begin a name. */
function idOf(id: string): string {
  const text = id.replace(/[^A-Za-z0-9]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return /^[A-Z1-9]/.test(text) ? text : `0${text}`;
}
