import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../kit/layout/use-media-query.ts';
import { LiveProvider } from '../program/live.tsx';
import { useProgram } from '../program/program-gate.tsx';
import { useSession } from '../program/session-gate.tsx';
import { CommandDesk } from '../write/command-desk.tsx';
import './frame.css';
import { SearchBox } from './search-box.tsx';
import { SideNavigation } from './side-navigation.tsx';

const PhoneNavigation = lazy(async () => ({
  default: (await import('./phone-navigation.tsx')).PhoneNavigation,
}));

/** What stands around every page: the demo's notice, navigation, the zone of all times. */
export function Frame() {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { mayWrite } = useSession();
  const phone = usePhone();
  return (
    <LiveProvider>
      <div className="frame">
        <a className="skip-link" href="#content">
          {t('nav.skip')}
        </a>
        {!phone && <SideNavigation />}
        <div className="frame-body">
          {program.stage !== 'live' && (
            <p className="demo-notice">
              <strong>{t('frame.demo')}</strong>
              {t('frame.demoText')}
            </p>
          )}
          {!mayWrite && <p className="role-notice">{t('frame.readOnly')}</p>}
          <div className="frame-top">
            <SearchBox />
          </div>
          <main id="content" tabIndex={-1}>
            <CommandDesk>
              <Outlet />
            </CommandDesk>
          </main>
          <footer className="frame-foot">{t('frame.zone', { zone: program.timeZone })}</footer>
        </div>
        {phone && (
          <Suspense>
            <PhoneNavigation />
          </Suspense>
        )}
      </div>
    </LiveProvider>
  );
}
