import { useTranslation } from 'react-i18next';
import type { OverrideRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';

/** Rules somebody has answered for, until when, and in whose words. */
export function Overrides() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('register.overrides')}</h2>
      <p className="quiet">{t('guardrails.overridesNote')}</p>
      <RegisterRecords
        name="overrides"
        columns={useColumns()}
        rowKey={({ overrideId }) => overrideId}
        empty={t('guardrails.noOverrides')}
      />
    </section>
  );
}

function useColumns(): readonly Column<OverrideRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'rule',
      title: t('field.ruleId'),
      lead: true,
      cell: ({ ruleId, sentence }) => (
        <>
          <span className="identifier">{ruleId}</span>
          <div className="quiet small">{sentence}</div>
        </>
      ),
    },
    { key: 'officers', title: t('guardrails.officers'), cell: ({ officers }) => officers.join(' · ') },
    { key: 'reason', title: t('field.reason'), cell: ({ reason }) => reason },
    { key: 'recorded', title: t('guardrails.recorded'), cell: ({ recordedAt }) => <At time={recordedAt} /> },
    { key: 'until', title: t('guardrails.until'), cell: ({ until }) => <At time={until} /> },
    {
      key: 'end',
      title: t('guardrails.end'),
      cell: ({ overrideId }) => (
        <CommandButton type="EndOverride" size="small" danger ask={['reason']} given={{ overrideId }} />
      ),
    },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ overrideId }) => <StoryLink about={`override:${overrideId}`} />,
    },
  ];
}
