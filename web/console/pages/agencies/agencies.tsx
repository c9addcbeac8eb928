import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../write/command-button.tsx';
import { Contracts } from './contracts.tsx';
import { RegionTree } from './region-tree.tsx';

/** Who holds which region, region by region, and the contracts behind it. */
export function Agencies() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t('agencies.title')}</h1>
        <CommandButton
          type="AppointAgent"
          look="primary"
          ask={[
            ...(['memberId', 'tier', 'region', 'from', 'to'] as const),
            ...(['ratePpm', 'fee', 'contractRef', 'agencyId'] as const),
          ]}
          note={t('agencies.appointNote')}
        />
      </div>
      <p className="quiet">{t('agencies.note')}</p>
      <RegionTree />
      <Contracts />
    </div>
  );
}
