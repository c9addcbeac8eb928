/** What of a person is kept sealed. */
export const personal = {
  personal: {
    title: 'Personal data',
    note: 'Phones and the like are kept encrypted and shown by their ends only; names are shown in full to owner and finance, who pay; showing one in full, handing the data over and erasing it take a reason that is kept in the audit log. Erased, only the member id stays in the ledger.',
    none: 'No phone and no other id is linked.',
    name: 'Name',
    kind: { phone: 'Phone', openid: 'WeChat', pos: 'Till system id' },
    reveal: 'Show in full',
    revealReason: 'Why you need it (kept in the audit log)',
    hide: 'Hide',
    unlink: 'Unlink',
    phone: 'Link a phone (an earlier one goes)',
    link: 'Link',
    export: 'Hand over the data',
    exportReason: 'Why it is handed over (kept in the audit log)',
    erase: 'Erase the data',
    eraseReason: 'Why it is erased; there is no way back (kept in the audit log)',
    erased: 'Erased. Only the member id stays in the ledger.',
  },
};
