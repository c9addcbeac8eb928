import { useTranslation } from 'react-i18next';
import type { PublicationRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { At } from '../../program/times.tsx';

/** Every version that was published, and which of them holds. */
export function Versions() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('register.publications')}</h2>
      <RegisterRecords
        name="publications"
        columns={useColumns()}
        rowKey={({ version }) => version}
        empty={t('policy.versions.none')}
      />
    </section>
  );
}

function useColumns(): readonly Column<PublicationRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'version',
      title: t('policy.versions.version'),
      lead: true,
      cell: ({ version, name }) => t('policy.versions.named', { version, name }),
    },
    { key: 'status', title: t('policy.versions.status'), cell: ({ status }) => t(`publication.${status}`) },
    {
      key: 'published',
      title: t('policy.versions.published'),
      cell: ({ publishedAt }) => <At time={publishedAt} />,
    },
    {
      key: 'effective',
      title: t('policy.versions.effective'),
      cell: ({ effectiveAt }) => <At time={effectiveAt} />,
    },
    { key: 'officers', title: t('guardrails.officers'), cell: ({ officers }) => officers.join(' · ') },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ version }) => <StoryLink about={`policy:${version}`} />,
    },
  ];
}
