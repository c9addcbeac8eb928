import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { PageGroups } from './page-groups.tsx';
import { Preferences } from './preferences.tsx';

/** Left below the mark, so that more is seen to follow. */
const ROOM = 40;

/** Navigation beside the page, on wide screens; where it is longer than the screen, the mark of the page is in view. */
export function SideNavigation() {
  const { t } = useTranslation();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another mark
  useEffect(() => {
    // Not scrollIntoView: browsers begin there with the next Tab.
    const mark = nav.current?.querySelector('[aria-current]');
    if (!nav.current || !mark) return;
    const below = mark.getBoundingClientRect().bottom - nav.current.getBoundingClientRect().bottom;
    if (below > 0) nav.current.scrollTop += below + ROOM;
  }, [pathname]);
  return (
    <div className="side">
      <Brand />
      <nav ref={nav} aria-label={t('nav.label')}>
        <PageGroups />
      </nav>
      <Preferences />
    </div>
  );
}
