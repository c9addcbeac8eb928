import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublishedProof } from '#contract';
import { saveJson } from '../../kit/list/save-file.ts';
import { ownPath, request } from '../own.ts';
import { Button } from '../parts/button.tsx';
import { Money } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Rows } from '../parts/rows.tsx';
import { usePlace } from '../place.ts';
import { useMe } from '../session.tsx';
import { useOwnList } from '../use-own.ts';

/** Published days, and one's own part of each to keep and to check. */
export function Proofs() {
  const { t } = useTranslation();
  const { programId } = usePlace();
  const me = useMe();
  const list = useOwnList<PublishedProof>('/proofs');
  const saving = useMutation({
    mutationFn: async (day: string) => ({
      day,
      data: await request('GET', `${ownPath(programId)}/proofs/${day}`),
    }),
    onSuccess: ({ day, data }) => saveJson(`${me.memberId}-${day}.json`, data),
  });
  return (
    <Page title={t('m.more.proofs')} back={{ to: 'more' }}>
      <p className="quiet">{t('m.proofs.text')}</p>
      <Refused error={saving.error} />
      <section className="panel stack">
        <Rows
          of={list}
          id={({ day }) => day}
          none={t('m.books.noProofs')}
          row={(one) => (
            <>
              <div className="row spread">
                <strong>{one.day}</strong>
                <span>
                  {t('m.covered.pool')} <Money of={one.proof.pool} />
                </span>
              </div>
              <code className="hash">{one.proof.root.hash}</code>
              <Button plain busy={saving.isPending} onClick={() => saving.mutate(one.day)}>
                {t('m.proofs.save')}
              </Button>
            </>
          )}
        />
      </section>
      <Link to="books">{t('m.books.title')}</Link>
    </Page>
  );
}
