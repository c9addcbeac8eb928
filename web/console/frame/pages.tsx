import {
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  BellOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  ExperimentOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FlagOutlined,
  GiftOutlined,
  HistoryOutlined,
  LineChartOutlined,
  MoneyCollectOutlined,
  PercentageOutlined,
  PieChartOutlined,
  PoweroffOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  SendOutlined,
  ShopOutlined,
  ShoppingOutlined,
  TeamOutlined,
  TransactionOutlined,
  UserOutlined,
  WalletOutlined,
} from '@ant-design/icons';

export const PAGE_GROUPS = ['business', 'money', 'rules', 'desk'] as const;

/**
 * The pages of the console in the order of the navigation, the pages of a group together; the first ones stand
 * at the thumb on phones.
 */
export const PAGES = [
  { key: 'overview', group: 'business', to: '/', icon: <DashboardOutlined /> },
  { key: 'orders', group: 'business', to: '/orders', icon: <ShoppingOutlined /> },
  { key: 'members', group: 'business', to: '/members', icon: <TeamOutlined /> },
  { key: 'stores', group: 'business', to: '/stores', icon: <ShopOutlined /> },
  { key: 'price', group: 'business', to: '/price', icon: <LineChartOutlined /> },
  { key: 'commissions', group: 'business', to: '/commissions', icon: <PercentageOutlined /> },
  { key: 'agencies', group: 'business', to: '/agencies', icon: <EnvironmentOutlined /> },
  { key: 'cases', group: 'business', to: '/cases', icon: <FlagOutlined /> },
  { key: 'mall', group: 'business', to: '/mall', icon: <GiftOutlined /> },
  { key: 'legacy', group: 'business', to: '/legacy', icon: <HistoryOutlined /> },
  { key: 'shares', group: 'business', to: '/shares', icon: <PieChartOutlined /> },
  { key: 'withdrawals', group: 'money', to: '/withdrawals', icon: <WalletOutlined /> },
  { key: 'settlements', group: 'money', to: '/settlements', icon: <TransactionOutlined /> },
  { key: 'reconciliation', group: 'money', to: '/reconciliation', icon: <ReconciliationOutlined /> },
  { key: 'bank', group: 'money', to: '/bank', icon: <MoneyCollectOutlined /> },
  { key: 'capital', group: 'money', to: '/capital', icon: <BankOutlined /> },
  { key: 'ledger', group: 'money', to: '/ledger', icon: <BookOutlined /> },
  { key: 'statements', group: 'money', to: '/statements', icon: <ContainerOutlined /> },
  { key: 'closes', group: 'money', to: '/closes', icon: <CalendarOutlined /> },
  { key: 'proofs', group: 'money', to: '/proofs', icon: <FileProtectOutlined /> },
  { key: 'policy', group: 'rules', to: '/policy', icon: <FileTextOutlined /> },
  { key: 'guardrails', group: 'rules', to: '/guardrails', icon: <SafetyCertificateOutlined /> },
  { key: 'windDown', group: 'rules', to: '/wind-down', icon: <PoweroffOutlined /> },
  { key: 'lab', group: 'rules', to: '/lab', icon: <ExperimentOutlined /> },
  { key: 'approvals', group: 'desk', to: '/approvals', icon: <CheckSquareOutlined />, act: 'approvals.read' },
  { key: 'audit', group: 'desk', to: '/audit', icon: <AuditOutlined />, act: 'audit.read' },
  { key: 'staff', group: 'desk', to: '/staff', icon: <SafetyOutlined />, act: 'staff.read' },
  { key: 'keys', group: 'desk', to: '/keys', icon: <ApiOutlined />, act: 'keys.read' },
  {
    key: 'notifications',
    group: 'desk',
    to: '/notifications',
    icon: <BellOutlined />,
    act: 'notifications.read',
  },
  { key: 'webhooks', group: 'desk', to: '/webhooks', icon: <SendOutlined />, act: 'webhooks.read' },
  { key: 'me', group: 'desk', to: '/me', icon: <UserOutlined /> },
] as const;

export type PageEntry = (typeof PAGES)[number];

export const AT_THE_THUMB = 4;
