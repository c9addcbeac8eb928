import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyView } from '#contract';
import { Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Claims } from './claims.tsx';

/** What an old platform owed, taken over and released as credits (S81–S84). */
export function Legacy() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  return (
    <Page
      title={t('legacy.title')}
      note={t('legacy.note')}
      actions={
        <CommandButton
          type="ImportLegacyClaim"
          ask={['memberId', 'amount', 'reference', 'claimId']}
          note={t('legacy.importNote')}
        />
      }
    >
      <Shown of={policy} rows={1}>
        {({ document }) => <Terms {...document} />}
      </Shown>
      <Claims />
      <p className="quiet">{t('legacy.many')}</p>
    </Page>
  );
}

function Terms({ legacy }: PolicyView['document']) {
  const { t } = useTranslation();
  if (!legacy) return <Alert type="info" showIcon title={t('legacy.off')} />;
  return <p>{legacy.mode === 'time' ? t('legacy.byTime', legacy) : t('legacy.byGrowth', legacy)}</p>;
}
