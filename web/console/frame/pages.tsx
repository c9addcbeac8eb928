import {
  AuditOutlined,
  BookOutlined,
  DashboardOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  LineChartOutlined,
  PercentageOutlined,
  ShopOutlined,
  ShoppingOutlined,
  TeamOutlined,
} from '@ant-design/icons';

/** The pages of the console in the order of the navigation; the first ones stand at the thumb on phones. */
export const PAGES = [
  { key: 'overview', to: '/', icon: <DashboardOutlined /> },
  { key: 'orders', to: '/orders', icon: <ShoppingOutlined /> },
  { key: 'members', to: '/members', icon: <TeamOutlined /> },
  { key: 'stores', to: '/stores', icon: <ShopOutlined /> },
  { key: 'price', to: '/price', icon: <LineChartOutlined /> },
  { key: 'commissions', to: '/commissions', icon: <PercentageOutlined /> },
  { key: 'cases', to: '/cases', icon: <AuditOutlined /> },
  { key: 'ledger', to: '/ledger', icon: <BookOutlined /> },
  { key: 'policy', to: '/policy', icon: <FileTextOutlined /> },
  { key: 'lab', to: '/lab', icon: <ExperimentOutlined /> },
] as const;

export const AT_THE_THUMB = 4;
