import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnNotifications } from '#contract';
import { saveJson } from '../../kit/list/save-file.ts';
import { ownPath, request } from '../own.ts';
import { Button } from '../parts/button.tsx';
import { Link } from '../parts/link.tsx';
import { Name } from '../parts/name.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { go, pathTo, usePlace } from '../place.ts';
import { useMe } from '../session.tsx';
import { useOwn, useSend } from '../use-own.ts';
import { LargeType } from './large-type.tsx';

/** Everything that is not needed every day. */
export function More() {
  const { t } = useTranslation();
  const me = useMe();
  const { programId } = usePlace();
  const queries = useQueryClient();
  const told = useOwn<OwnNotifications>('/notifications?limit=1');
  const leaving = useSend<undefined>('/session', 'DELETE');
  const saving = useMutation({
    mutationFn: () => request('GET', `${ownPath(programId)}/export`),
    onSuccess: (data) => saveJson(`${me.memberId}.json`, data),
  });
  const unread = told.data?.unread ?? 0;
  return (
    <Page title={t('m.tab.more')}>
      <section className="panel stack">
        <p>
          <strong>
            <Name of={me.name} or={t('words.member')} />
          </strong>{' '}
          <span className="quiet small">{me.memberId}</span>
        </p>
        <p className="quiet">{t('m.more.pay')}</p>
      </section>
      <nav className="panel links" aria-label={t('m.tab.more')}>
        <Link to="told">{unread > 0 ? t('m.more.toldNew', { count: unread }) : t('m.more.told')}</Link>
        <Link to="cases">{t('m.more.cases')}</Link>
        {me.agencies.length > 0 && <Link to="regions">{t('m.more.regions')}</Link>}
        <Link to="proofs">{t('m.more.proofs')}</Link>
        <Link to="books">{t('m.books.title')}</Link>
        <Link to="consents">{t('m.more.consents')}</Link>
      </nav>
      <LargeType />
      <Refused error={saving.error ?? leaving.error} />
      <Button plain busy={saving.isPending} onClick={() => saving.mutate()}>
        {t('m.more.data')}
      </Button>
      <Button
        plain
        busy={leaving.isPending}
        onClick={() =>
          leaving.mutate(undefined, {
            onSuccess: () => {
              queries.clear();
              go(pathTo(programId), true);
            },
          })
        }
      >
        {t('frame.signOut')}
      </Button>
    </Page>
  );
}
