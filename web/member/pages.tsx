import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Books } from './pages/books.tsx';
import { Home } from './pages/home.tsx';
import { Join } from './pages/join.tsx';
import { Page } from './parts/page.tsx';
import { usePlace } from './place.ts';
import { Session } from './session.tsx';

const late = <Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

/** Pages of whoever is signed in; each is fetched when it is opened. */
const OWN: Readonly<Record<string, ComponentType>> = {
  '': Home,
  sell: late(() => import('./pages/sell.tsx'), 'Sell'),
  withdraw: late(() => import('./pages/withdraw.tsx'), 'Withdraw'),
  records: late(() => import('./pages/records.tsx'), 'Records'),
  invite: late(() => import('./pages/invite.tsx'), 'Invite'),
  stores: late(() => import('./pages/stores.tsx'), 'Stores'),
  store: late(() => import('./pages/store/store.tsx'), 'Store'),
  more: late(() => import('./pages/more.tsx'), 'More'),
  told: late(() => import('./pages/told.tsx'), 'Told'),
  cases: late(() => import('./pages/cases.tsx'), 'Cases'),
  report: late(() => import('./pages/report.tsx'), 'Report'),
  consents: late(() => import('./pages/consents.tsx'), 'Consents'),
  regions: late(() => import('./pages/regions.tsx'), 'Regions'),
  proofs: late(() => import('./pages/proofs.tsx'), 'Proofs'),
};

export function Pages() {
  const { t } = useTranslation();
  const { programId, page } = usePlace();
  if (programId === '') return <Page title={t('m.noProgram')}>{t('m.noProgramText')}</Page>;
  if (page === 'join') return <Join />;
  if (page === 'books') return <Books />;
  const Own = OWN[page];
  if (!Own)
    return (
      <Page title={t('m.nowhere')} back={{ to: '' }}>
        <p>{t('m.nowhereText')}</p>
      </Page>
    );
  return (
    <Session>
      <Suspense>
        <Own />
      </Suspense>
    </Session>
  );
}
