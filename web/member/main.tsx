import { createRoot } from 'react-dom/client';
import { startLanguage } from '../kit/i18n/start.ts';
import '../kit/theme/base.css';
import { loadChineseType } from '../kit/theme/chinese-type.ts';
import { App } from './app.tsx';
import './member.css';

const page = document.getElementById('root');
if (page) {
  await startLanguage('member');
  createRoot(page).render(<App />);
  loadChineseType();
}
