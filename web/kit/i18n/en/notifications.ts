/** What people are told, and what became of it. */
export const notifications = {
  told: {
    title: 'Notifications',
    note: 'Members always see these on their own pages; whoever has chosen a carrier is also sent them by it. They are made from events of the ledger, each once.',
    empty:
      'No notification matches. Members are told of points, refunds and withdrawals, all listed here; or widen the filters.',
    changes: 'Who knows of changes of the rules',
    change: 'Version {{version}}, in force from',
    known: '{{told}} told, {{read}} have read it, {{acknowledged}} said that they know',
    carried: 'Deliveries',
    carriedNote:
      'What does not arrive is tried again at longer and longer intervals, eight times in all, then given up and left here. The carrier console only prints where the server runs, for trying things out.',
    nothingCarried:
      'Nothing has been sent yet. When members choose a carrier such as text messages, each one sent stands here.',
    retry: 'Try given-up ones again',
    retried: '{{count}} wait again.',
    state: {
      unread: 'unread',
      read: 'read',
      acknowledged: 'acknowledged',
      notAcknowledged: 'read, not acknowledged',
    },
    carriedStatus: { waiting: 'waiting', delivered: 'delivered', given_up: 'given up' },
    column: {
      at: 'Time',
      who: 'Member',
      kind: 'About',
      text: 'Text',
      state: 'State',
      carrier: 'Carrier',
      tries: 'Tries',
      last: 'Last try',
      due: 'Next try',
      answer: 'Answer',
    },
  },
};
