/** What stores are paid. */
export const settlements = {
  settlements: {
    title: 'Store payouts',
    one: 'Settlement',
    note: 'A payout is first reserved out of what the store is owed, then sent to the payment channel. Only what the channel has paid counts as paid; what fails goes back whole. An unknown result is only asked for, under its number, never paid again.',
    empty: 'No settlement matches. Widen the filters.',
    noneYet: 'This store has not been paid yet.',
    facts: 'This settlement',
    outside: 'Paid outside of this program and booked at once.',
    column: {
      id: 'Settlement',
      status: 'Status',
      amount: 'Amount (CNY)',
      at: 'Reserved',
      changedAt: 'Last change',
    },
    pay: 'Pay the store',
    payNote:
      'Reserves the money out of what the store is owed and sends it to the payment channel at once. Without an amount: all whole fen. What is reserved covers no refund.',
    book: 'Record an outside payment',
    bookNote: 'Only for what was paid outside already: it is booked at once and nothing is sent anywhere.',
    cancel: 'Cancel the settlement',
    cancelNote:
      'Nothing was sent to the payment channel yet; the amount goes back to what the store is owed.',
  },
  settlementStatus: {
    reserved: 'Reserved, to be sent',
    submitted: 'Sent',
    unknown: 'Unknown',
    paid: 'Paid',
    failed: 'Failed, given back',
    cancelled: 'Cancelled, given back',
  },
};
