/** What an old platform owed, and points turned into shares. */
export const claimsAndShares = {
  legacy: {
    title: 'Old claims',
    note: 'What an old platform owed its members is taken over and becomes credits batch by batch as the policy says: a discount in the mall, never cash. Taking a claim over moves nothing in the pool and makes no points.',
    many: 'Many at once: cistern import legacy FILE.csv, first with --dry-run, then for good; or over the API in bulk.',
    off: 'The policy in force has no rules for old claims. Add legacy to it and publish it first.',
    byTime: 'Rules in force: {{batches}} batches, one every {{everyDays}} days.',
    byGrowth:
      'Rules in force: released as the pool grows, all of it once the pool has grown by {{target}} yuan.',
    importNote:
      'Takes over one claim of the old books. It needs an override on record: an old claim is no promise, and the member sees what is left of it.',
    claims: 'Old claims',
    empty:
      'No old claims have been taken over. Enter what an old platform owes a member, and it is released as credits over time.',
    claim: 'Claim',
    amount: 'Old books (yuan)',
    released: 'Released (yuan)',
    releasable: 'Releasable now (yuan)',
    progress: 'Progress',
    releaseNote: 'Turns what is due into credits that can be used in the mall at once.',
    nothing: 'nothing yet',
  },
  shares: {
    title: 'Points for shares',
    note: 'Only who is due how many shares, and when, is kept here; nothing is traded here and no price is promised. Every step needs an override on record.',
    conversions: 'Conversions',
    none: 'There are no conversions. Start one, and members can exchange points for shares within its term.',
    startNote:
      'Points for one share, and how many shares there are. A conversion takes only the points of whole shares; their net value of the moment goes to the treasury, the retention stays in the pool as in a sale.',
    conversion: 'Conversion',
    perShare: 'Points a share',
    taken: 'Taken / shares',
    term: 'Term',
    open: 'open',
    lock: 'Lock and release',
    lockText: 'locked {{lockDays}} days, then {{releases}} batches, one every {{everyDays}} days',
    convertNote:
      'A member turns points into shares: it cannot be undone. Points short of a whole share stay.',
    allotNote:
      'Gives a number of shares to members by weights of the spend they brought and their own direct spend, whole by largest remainder.',
    entitlements: 'Shares due',
    nobody:
      'Nobody is due shares. When members convert points, what they are due and what is released stands here.',
    entitlement: 'Entitlement',
    source: 'From',
    released: 'Released / due',
    lockEnd: 'Locked until',
    releaseNote: 'Records that the shares that are due have been handed over.',
  },
};
