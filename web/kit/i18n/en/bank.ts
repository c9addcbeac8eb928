/** The program's cash held against the accounts it lies in. */
export const bank = {
  bank: {
    title: 'Bank balances',
    note: 'For the account of each channel: what the bank or escrow said it held when a day ended, and what the books say it should. Only when the two agree is the money of the pool really there.',
    enter: 'Enter a balance',
    enterNote:
      'From the bank’s statement, as the day ended. A mistake is entered again; what was entered first stays.',
    empty: 'No balance has been entered. Entered every day, a difference is seen the same day.',
    channel: 'Channel',
    channelHint: 'As orders and withdrawals name it: small letters, digits and -.',
    day: 'Day (as it ended)',
    amount: 'Bank balance (yuan)',
    reference: 'Statement number',
    missing: 'Please fill in.',
    submit: 'Enter',
    column: {
      day: 'Day',
      channel: 'Channel',
      bank: 'Bank (yuan)',
      books: 'Books (yuan)',
      difference: 'Difference (yuan)',
      agrees: 'Result',
      by: 'Entered by',
      reference: 'Statement',
    },
    agrees: 'agrees',
    differs: 'differs',
  },
};
