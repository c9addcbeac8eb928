import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Name } from '../../parts/name.tsx';
import { Page } from '../../parts/page.tsx';
import { pathTo, usePlace } from '../../place.ts';
import { ScanCode } from '../scan-code.tsx';
import type { AtStore } from './at-store.ts';

/** The store's code for the counter, to print. */
export function Poster({ store }: AtStore) {
  const { t } = useTranslation();
  const { programId } = usePlace();
  return (
    <Page title={t('m.store.code')}>
      <section className="panel stack poster">
        <p className="big">
          <Name of={store.name} or={store.storeId} />
        </p>
        <p>{t('m.code.scan')}</p>
        <ScanCode path={`${pathTo(programId, 'join')}?store=${encodeURIComponent(store.storeId)}`} />
        <p className="quiet">{t('m.code.text')}</p>
      </section>
      <Button onClick={() => print()}>{t('m.code.print')}</Button>
    </Page>
  );
}
