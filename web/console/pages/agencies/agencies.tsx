import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/page.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Contracts } from './contracts.tsx';
import { RegionTree } from './region-tree.tsx';

/** Who holds which region, region by region, and the contracts behind it. */
export function Agencies() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('agencies.title')}
      note={t('agencies.note')}
      actions={
        <CommandButton
          type="AppointAgent"
          look="primary"
          ask={[
            ...(['memberId', 'tier', 'region', 'from', 'to'] as const),
            ...(['ratePpm', 'fee', 'contractRef', 'agencyId'] as const),
          ]}
          note={t('agencies.appointNote')}
        />
      }
    >
      <RegionTree />
      <Contracts />
    </Page>
  );
}
