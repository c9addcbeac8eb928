import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyView } from '#contract';
import { Shown } from '../../../kit/parts/states.tsx';
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
    <div className="stack">
      <div className="page-head">
        <h1>{t('legacy.title')}</h1>
        <CommandButton
          type="ImportLegacyClaim"
          ask={['memberId', 'amount', 'reference', 'claimId']}
          note={t('legacy.importNote')}
        />
      </div>
      <p className="quiet">{t('legacy.note')}</p>
      <Shown of={policy} rows={1}>
        {({ document }) => <Terms {...document} />}
      </Shown>
      <Claims />
      <p className="quiet">{t('legacy.many')}</p>
    </div>
  );
}

function Terms({ legacy }: PolicyView['document']) {
  const { t } = useTranslation();
  if (!legacy) return <Alert type="info" showIcon title={t('legacy.off')} />;
  return <p>{legacy.mode === 'time' ? t('legacy.byTime', legacy) : t('legacy.byGrowth', legacy)}</p>;
}
