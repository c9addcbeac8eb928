import { useTranslation } from 'react-i18next';
import type { ConversionRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Points } from '../../../kit/parts/amounts.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { On } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';

/** Every offer to turn points into shares, and how much of it is taken. */
export function Conversions() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('shares.conversions')}</h2>
        <CommandButton
          type="StartConversion"
          ask={[
            'pointsPerShare',
            'shares',
            'from',
            'to',
            'lockDays',
            'releases',
            'everyDays',
            'conversionId',
          ]}
          note={t('shares.startNote')}
        />
      </div>
      <RegisterRecords
        name="conversions"
        columns={useColumns()}
        rowKey={({ conversionId }) => conversionId}
        empty={t('shares.none')}
      />
    </section>
  );
}

function useColumns(): readonly Column<ConversionRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'conversion',
      title: t('shares.conversion'),
      lead: true,
      cell: ({ conversionId }) => <span className="identifier">{conversionId}</span>,
    },
    {
      key: 'perShare',
      title: t('shares.perShare'),
      number: true,
      cell: ({ pointsPerShare }) => <Points amount={pointsPerShare} column />,
    },
    {
      key: 'taken',
      title: t('shares.taken'),
      number: true,
      cell: ({ taken, shares }) => `${taken} / ${shares}`,
    },
    {
      key: 'term',
      title: t('shares.term'),
      cell: ({ from, to }) => (
        <>
          <On time={from} /> – {to === null ? t('shares.open') : <On time={to} />}
        </>
      ),
    },
    { key: 'lock', title: t('shares.lock'), cell: (row) => t('shares.lockText', row) },
    {
      key: 'convert',
      title: t('capital.use'),
      cell: ({ conversionId }) => (
        <CommandButton
          type="ConvertPoints"
          size="small"
          ask={['memberId', 'points', 'minNet', 'entitlementId']}
          given={{ conversionId }}
          note={t('shares.convertNote')}
        />
      ),
    },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ conversionId }) => <StoryLink about={`conversion:${conversionId}`} />,
    },
  ];
}
