/** Who works at a store. */
export const cashiers = {
  cashiers: {
    title: 'Cashiers',
    note: 'Cashiers sign in with the code of their own phone and see and enter orders of this store only, never their own. The owner can add them, too.',
    none: 'No cashiers yet. Add one by phone, who can then enter orders for the store.',
    phone: 'Phone of the cashier',
    add: 'Add',
    wrongPhone: 'A mobile number of 11 digits',
    remove: 'Remove',
    removeSure: 'They can enter orders of this store no more, from now on. Go on?',
    notYet: 'not a member yet',
  },
};
