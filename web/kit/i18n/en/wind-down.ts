/** The orderly end of a program. */
export const windDown = {
  windDown: {
    title: 'Wind-down',
    note: 'To be seen at any time: what everybody would get if it ended now. The whole pool is shared out by points, without retention; genesis points are cancelled, and nothing is left to the platform but what rounding leaves.',
    now: 'If it ended now',
    pool: 'Pool shared among members',
    released: 'Comes out of the stream first',
    supply: 'Among points',
    members: 'Members paid',
    paid: 'Paid to members in all',
    rounding: 'Rounding left to the platform',
    genesis: 'Genesis points cancelled',
    waiting: 'Orders to settle or refund first',
    waitingHint: 'Paying cannot begin before all of them are.',
    commands: 'Payments it takes',
    underway: 'Winding down',
    reason: 'Reason',
    begun: 'Begun',
    paidSoFar: 'Paid so far',
    beginNote:
      'It cannot be undone. From then on there are no orders, sales or capital; withdrawals go on. A live program needs two officers. Look at the rehearsal, tell the members, then begin.',
    payNote:
      'Pays the next members in order of registration into their wallets. Send it again until the last one is paid; then the program is closed.',
    payments: 'Who gets what (first {{count}}, in order of registration)',
    member: 'Member',
    points: 'Points',
    amount: 'Paid (yuan)',
    nobody: 'No member holds points; the pool goes to the platform.',
    closed: 'The program is closed. Withdrawals, tax and settlements go on.',
  },
};
