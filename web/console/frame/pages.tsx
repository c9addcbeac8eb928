import {
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  GiftOutlined,
  LineChartOutlined,
  PercentageOutlined,
  SafetyOutlined,
  ShopOutlined,
  ShoppingOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';

/** The pages of the console in the order of the navigation; the first ones stand at the thumb on phones. */
export const PAGES = [
  { key: 'overview', to: '/', icon: <DashboardOutlined /> },
  { key: 'orders', to: '/orders', icon: <ShoppingOutlined /> },
  { key: 'members', to: '/members', icon: <TeamOutlined /> },
  { key: 'stores', to: '/stores', icon: <ShopOutlined /> },
  { key: 'price', to: '/price', icon: <LineChartOutlined /> },
  { key: 'commissions', to: '/commissions', icon: <PercentageOutlined /> },
  { key: 'agencies', to: '/agencies', icon: <EnvironmentOutlined /> },
  { key: 'cases', to: '/cases', icon: <AuditOutlined /> },
  { key: 'mall', to: '/mall', icon: <GiftOutlined /> },
  { key: 'capital', to: '/capital', icon: <BankOutlined /> },
  { key: 'ledger', to: '/ledger', icon: <BookOutlined /> },
  { key: 'policy', to: '/policy', icon: <FileTextOutlined /> },
  { key: 'guardrails', to: '/guardrails', icon: <SafetyOutlined /> },
  { key: 'lab', to: '/lab', icon: <ExperimentOutlined /> },
  { key: 'approvals', to: '/approvals', icon: <CheckSquareOutlined />, act: 'approvals.read' },
  { key: 'audit', to: '/audit', icon: <AuditOutlined />, act: 'audit.read' },
  { key: 'staff', to: '/staff', icon: <SafetyOutlined />, act: 'staff.read' },
  { key: 'keys', to: '/keys', icon: <ApiOutlined />, act: 'keys.read' },
  { key: 'me', to: '/me', icon: <UserOutlined /> },
] as const;

export const AT_THE_THUMB = 4;
