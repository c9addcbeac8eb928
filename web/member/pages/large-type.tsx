import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const STORED = 'cistern.large';

/** Larger letters and buttons, remembered on this phone. */
export function LargeType() {
  const { t } = useTranslation();
  const [large, setLarge] = useState(() => localStorage.getItem(STORED) === 'yes');
  useEffect(() => {
    document.documentElement.classList.toggle('large', large);
    localStorage.setItem(STORED, large ? 'yes' : 'no');
  }, [large]);
  return (
    <label className="panel switch">
      <input type="checkbox" checked={large} onChange={(event) => setLarge(event.target.checked)} />
      {t('m.more.large')}
    </label>
  );
}
