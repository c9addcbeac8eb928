/** What people have consented to. */
export const consents = {
  consents: {
    title: 'Disclosure and consents',
    none: 'Nothing consented to yet. Members read and consent before they withdraw by themselves; withdrawals entered by the staff go by what was signed on paper.',
    kind: { disclosure: 'Disclosure', 'id-number': 'Name and ID number', 'payout-account': 'Payout account' },
    state: { inForce: 'in force', withdrawn: 'taken back', older: 'of older rules' },
    column: {
      kind: 'To what',
      state: 'State',
      version: 'Version',
      given: 'Given',
      withdrawn: 'Taken back',
      text: 'Words',
    },
    show: 'Show the words',
  },
};
