import type { Messages } from '../messages.ts';
import { access } from './access.ts';
import { bank } from './bank.ts';
import { caseFiles } from './case-files.ts';
import { cases } from './cases.ts';
import { cashiers } from './cashiers.ts';
import { claimsAndShares } from './claims-and-shares.ts';
import { consents } from './consents.ts';
import { frame } from './frame.ts';
import { lab } from './lab.ts';
import { m } from './m.ts';
import { mStore } from './m-store.ts';
import { members } from './members.ts';
import { notifications } from './notifications.ts';
import { orders } from './orders.ts';
import { overview } from './overview.ts';
import { papers } from './papers.ts';
import { payouts } from './payouts.ts';
import { personal } from './personal.ts';
import { policy } from './policy.ts';
import { price } from './price.ts';
import { records } from './records.ts';
import { settlements } from './settlements.ts';
import { staff } from './staff.ts';
import { statements } from './statements.ts';
import { stores } from './stores.ts';
import { webhooks } from './webhooks.ts';
import { windDown } from './wind-down.ts';
import { words } from './words.ts';
import { writing } from './writing.ts';

/** Every text of the screens in English. */
export default {
  ...frame,
  access,
  ...caseFiles,
  ...personal,
  ...cashiers,
  ...consents,
  ...notifications,
  ...words,
  ...writing,
  ...cases,
  ...staff,
  ...payouts,
  ...papers,
  ...webhooks,
  ...claimsAndShares,
  ...bank,
  ...windDown,
  ...settlements,
  overview,
  orders,
  members,
  stores,
  price,
  ...records,
  policy,
  statements,
  lab,
  m: { ...m, ...mStore },
} satisfies Messages;
