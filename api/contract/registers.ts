import type { z } from 'zod';
import { BUDGET_LISTS } from './registers/budgets.ts';
import { CASE_LISTS } from './registers/cases.ts';
import { CREDIT_LISTS } from './registers/credits.ts';
import { GOVERNANCE_LISTS } from './registers/governance.ts';
import { MALL_LISTS } from './registers/mall.ts';
import type { RegisterList } from './registers/register.ts';
import { SETTLEMENT_LISTS } from './registers/settlements.ts';
import { SHARE_LISTS } from './registers/shares.ts';
import { WITHDRAWAL_LISTS } from './registers/withdrawals.ts';
import { csvListQuery, type Page, page, seq } from './values.ts';

/** The lists read from the writer's own state, by the engine's name of the register. */
export const REGISTER_LISTS = {
  ...MALL_LISTS,
  ...CREDIT_LISTS,
  ...BUDGET_LISTS,
  ...SHARE_LISTS,
  ...WITHDRAWAL_LISTS,
  ...SETTLEMENT_LISTS,
  ...CASE_LISTS,
  ...GOVERNANCE_LISTS,
} as const;

type Lists = typeof REGISTER_LISTS;
export type RegisterListName = keyof Lists;
export type RegisterRow<Name extends RegisterListName> = z.infer<Lists[Name]['row']>;
export type RegisterDetail<Name extends RegisterListName> = RegisterRow<Name> & { readonly asOfSeq: number };
export type RegisterPage<Name extends RegisterListName> = Page<RegisterRow<Name>>;
/** By equality of the row's fields; a page may hold fewer rows than asked for and still have a next one. */
export type RegisterQuery<Name extends RegisterListName> = {
  readonly [Field in keyof Lists[Name]['filters']]?: z.infer<Lists[Name]['filters'][Field]>;
};

export type BudgetRow = RegisterRow<'budgets'>;
export type CampaignRow = RegisterRow<'campaigns'>;
export type ClaimRow = RegisterRow<'claims'>;
export type GrantRow = RegisterRow<'grants'>;
export type CaseRow = RegisterRow<'cases'>;
export type ConversionRow = RegisterRow<'conversions'>;
export type EntitlementRow = RegisterRow<'entitlements'>;
export type MallOrderRow = RegisterRow<'orders'>;
export type OverrideRow = RegisterRow<'overrides'>;
export type PauseRow = RegisterRow<'notices'>;
export type ProductRow = RegisterRow<'products'>;
export type PublicationRow = RegisterRow<'publications'>;
export type SettlementRow = RegisterRow<'settlements'>;
export type ShareholderRow = RegisterRow<'shareholders'>;
export type WithdrawalRow = RegisterRow<'withdrawals'>;

/** What every such list takes; its own filters stand beside it by name. */
export type RegisterAsked = z.output<typeof csvListQuery>;

export function registerQuery(list: RegisterList): z.ZodType<RegisterAsked> {
  return csvListQuery.extend(list.filters) as unknown as z.ZodType<RegisterAsked>;
}

export function registerPage(list: RegisterList) {
  return page(list.row);
}

export function registerDetail(list: RegisterList) {
  return list.row.extend({ asOfSeq: seq });
}
