import { MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { PageGroups } from './page-groups.tsx';
import { AT_THE_THUMB } from './pages.tsx';
import { Preferences } from './preferences.tsx';
import { usePages } from './use-pages.ts';

/** Navigation at the thumb on phones; what does not fit is one tap away. */
export function PhoneNavigation() {
  const { t } = useTranslation();
  const pages = usePages();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <nav className="thumb" aria-label={t('nav.label')}>
        {pages.slice(0, AT_THE_THUMB).map((page) => (
          <NavigationLink key={page.key} page={page} />
        ))}
        <button type="button" className="nav-link" onClick={() => setOpen(true)} aria-expanded={open}>
          <MenuOutlined />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      <Drawer placement="bottom" size="large" open={open} onClose={close} title={<Brand />}>
        <div className="more-pages">
          <PageGroups onClick={close} />
        </div>
        <Preferences />
      </Drawer>
    </>
  );
}
