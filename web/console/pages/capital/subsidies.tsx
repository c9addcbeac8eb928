import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '#contract';
import { share } from '../../../kit/format/share.ts';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { On } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';

/** Money that adds to the pool part of orders while it lasts. */
export function Subsidies() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('capital.subsidies')}</h2>
        <CommandButton
          type="StartSubsidy"
          ask={['budget', 'ppm', 'capPerOrder', 'from', 'to', 'channel', 'campaignId']}
          note={t('capital.subsidyNote')}
        />
      </div>
      <p className="quiet">{t('capital.subsidiesNote')}</p>
      <RegisterRecords
        name="campaigns"
        columns={useColumns()}
        rowKey={({ campaignId }) => campaignId}
        empty={t('capital.noSubsidies')}
      />
    </section>
  );
}

function useColumns(): readonly Column<CampaignRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'campaign',
      title: t('field.campaignId'),
      lead: true,
      cell: ({ campaignId }) => <span className="identifier">{campaignId}</span>,
    },
    { key: 'left', title: t('capital.left'), number: true, cell: ({ left }) => <Money amount={left} bare /> },
    { key: 'ppm', title: t('field.ppm'), number: true, cell: ({ ppm }) => share(ppm) },
    {
      key: 'cap',
      title: t('field.capPerOrder'),
      number: true,
      cell: ({ capPerOrder }) => (capPerOrder === null ? t('kit.none') : <Money amount={capPerOrder} bare />),
    },
    {
      key: 'term',
      title: t('capital.term'),
      cell: ({ from, to }) => (
        <>
          <On time={from} /> – <On time={to} />
        </>
      ),
    },
    {
      key: 'state',
      title: t('capital.state'),
      cell: ({ stopped, campaignId }) =>
        stopped ? (
          t('capital.stopped')
        ) : (
          <CommandButton
            type="StopSubsidy"
            size="small"
            danger
            ask={[]}
            given={{ campaignId }}
            note={t('capital.stopNote')}
          />
        ),
    },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ campaignId }) => <StoryLink about={`subsidy:${campaignId}`} />,
    },
  ];
}
