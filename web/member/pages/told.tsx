import { useTranslation } from 'react-i18next';
import type { NotificationRow } from '#contract';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/figures.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Rows } from '../parts/rows.tsx';
import { useOwnList, useSend } from '../use-own.ts';

/** What one was told; changes of the rules are said to be known. */
export function Told() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const list = useOwnList<NotificationRow>('/notifications');
  const read = useSend<undefined>('/notifications/read');
  const know = useSend<string>((id) => `/notifications/${encodeURIComponent(id)}/acknowledge`);
  const words = ({ zh, en }: NotificationRow['title']): string => (language === 'en' ? en : zh);
  const unread = list.data?.pages.some(({ items }) => items.some(({ readAt }) => readAt === null));
  return (
    <Page title={t('m.more.told')} back={{ to: 'more' }}>
      {unread && (
        <Button plain busy={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('m.told.read')}
        </Button>
      )}
      <Refused error={read.error ?? know.error} />
      <section className="panel stack">
        <Rows
          of={list}
          id={({ notificationId }) => notificationId}
          none={t('m.told.none')}
          row={(one) => (
            <>
              <div className="row spread">
                <strong>
                  {one.readAt === null && <span className="new">{t('m.told.new')}</span>} {words(one.title)}
                </strong>
                <span className="quiet small">
                  <Moment at={one.at} />
                </span>
              </div>
              <p>{words(one.text)}</p>
              {one.acknowledge && one.acknowledgedAt === null && (
                <Button plain busy={know.isPending} onClick={() => know.mutate(one.notificationId)}>
                  {t('m.told.know')}
                </Button>
              )}
            </>
          )}
        />
      </section>
    </Page>
  );
}
