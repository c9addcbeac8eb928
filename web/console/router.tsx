import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { PageFault } from './frame/page-fault.tsx';
import { type Filters, parseSearch, stringifySearch } from './list/search-text.ts';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: (search): Filters => search as Filters,
});

/** Each page is its own piece, fetched when it is opened; filters live in the address. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/overview/overview.tsx'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orders',
    component: lazyRouteComponent(() => import('./pages/orders/orders.tsx'), 'Orders'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orders/$orderId',
    component: lazyRouteComponent(() => import('./pages/orders/order.tsx'), 'Order'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/members',
    component: lazyRouteComponent(() => import('./pages/members/members.tsx'), 'Members'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/members/$memberId',
    component: lazyRouteComponent(() => import('./pages/members/member.tsx'), 'Member'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stores',
    component: lazyRouteComponent(() => import('./pages/stores/stores.tsx'), 'Stores'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stores/$storeId',
    component: lazyRouteComponent(() => import('./pages/stores/store.tsx'), 'Store'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/price',
    component: lazyRouteComponent(() => import('./pages/price/price.tsx'), 'Price'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/commissions',
    component: lazyRouteComponent(() => import('./pages/commissions/commissions.tsx'), 'Commissions'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/withdrawals',
    component: lazyRouteComponent(() => import('./pages/withdrawals/withdrawals.tsx'), 'Withdrawals'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/withdrawals/$withdrawalId',
    component: lazyRouteComponent(() => import('./pages/withdrawals/withdrawal.tsx'), 'Withdrawal'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settlements',
    component: lazyRouteComponent(() => import('./pages/settlements/settlements.tsx'), 'Settlements'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settlements/$settlementId',
    component: lazyRouteComponent(() => import('./pages/settlements/settlement.tsx'), 'Settlement'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reconciliation',
    component: lazyRouteComponent(
      () => import('./pages/reconciliation/reconciliation.tsx'),
      'Reconciliation',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/performance',
    component: lazyRouteComponent(() => import('./pages/commissions/performance.tsx'), 'Performance'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('./pages/webhooks/webhooks.tsx'), 'Webhooks'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notifications',
    component: lazyRouteComponent(() => import('./pages/notifications/notifications.tsx'), 'Notifications'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ledger',
    component: lazyRouteComponent(() => import('./pages/ledger/ledger.tsx'), 'Ledger'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ledger/$entry',
    component: lazyRouteComponent(() => import('./pages/ledger/entry.tsx'), 'Entry'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lab',
    component: lazyRouteComponent(() => import('./pages/lab/lab.tsx'), 'Lab'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lab/claims',
    component: lazyRouteComponent(() => import('./pages/lab/claims.tsx'), 'Claims'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/statements',
    component: lazyRouteComponent(() => import('./pages/statements/statements.tsx'), 'Statements'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/exports',
    component: lazyRouteComponent(() => import('./pages/exports/exports.tsx'), 'Exports'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/closes',
    component: lazyRouteComponent(() => import('./pages/closes/closes.tsx'), 'Closes'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/proofs',
    component: lazyRouteComponent(() => import('./pages/proofs/proofs.tsx'), 'Proofs'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/policy',
    component: lazyRouteComponent(() => import('./pages/policy/policy.tsx'), 'Policy'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases',
    component: lazyRouteComponent(() => import('./pages/cases/cases.tsx'), 'Cases'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./pages/cases/case.tsx'), 'Case'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./pages/access/approvals.tsx'), 'Approvals'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: lazyRouteComponent(() => import('./pages/access/audit.tsx'), 'Audit'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff',
    component: lazyRouteComponent(() => import('./pages/access/staff.tsx'), 'Staff'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/keys',
    component: lazyRouteComponent(() => import('./pages/access/keys.tsx'), 'Keys'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me',
    component: lazyRouteComponent(() => import('./pages/access/my-sign-in.tsx'), 'MySignIn'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agencies',
    component: lazyRouteComponent(() => import('./pages/agencies/agencies.tsx'), 'Agencies'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mall',
    component: lazyRouteComponent(() => import('./pages/mall/mall.tsx'), 'Mall'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/capital',
    component: lazyRouteComponent(() => import('./pages/capital/capital.tsx'), 'Capital'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/policy/draft',
    component: lazyRouteComponent(() => import('./pages/policy/draft.tsx'), 'PolicyDraft'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/guardrails',
    component: lazyRouteComponent(() => import('./pages/guardrails/guardrails.tsx'), 'Guardrails'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/legacy',
    component: lazyRouteComponent(() => import('./pages/legacy/legacy.tsx'), 'Legacy'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/shares',
    component: lazyRouteComponent(() => import('./pages/shares/shares.tsx'), 'Shares'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/wind-down',
    component: lazyRouteComponent(() => import('./pages/wind-down/wind-down.tsx'), 'WindDown'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bank',
    component: lazyRouteComponent(() => import('./pages/bank/bank.tsx'), 'Bank'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: PageFault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
