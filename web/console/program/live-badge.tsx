import { useTranslation } from 'react-i18next';
import { time } from '../../kit/format/time.ts';
import { useLive } from './live.tsx';
import './live-badge.css';
import { useProgram } from './program-gate.tsx';

/** Whether the figures follow by themselves, or as of when they are. */
export function LiveBadge() {
  const { t } = useTranslation();
  const { state, since } = useLive();
  const { program } = useProgram();
  const text =
    state === 'closed' && since
      ? t('live.closed', { time: time(since, program.timeZone) })
      : t(state === 'open' ? 'live.open' : 'live.waiting');
  return (
    <output className={`live-badge ${state}`} title={t('live.openHint')}>
      <span aria-hidden="true" className="live-dot" />
      {text}
    </output>
  );
}
