import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

/** Days are looked at without the journal saying so. */
const AGAIN_MS = 10_000;

/** Says that bill and journal differ, what that holds up, and what to do; nothing while they agree. */
export function OpenDifferences() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { data } = useQuery({
    queryKey: ['open-differences'],
    queryFn: () => dataOf(client.openDifferences()),
    refetchInterval: AGAIN_MS,
  });
  if (!data || data.items.length === 0) return null;
  const { items, blocked, overriddenUntil } = data;
  return (
    <Alert
      type={blocked ? 'error' : 'warning'}
      showIcon
      role="status"
      title={t(blocked ? 'differences.blocked' : 'differences.goesOn')}
      description={
        <div className="stack">
          <ul>
            {items.map(({ day, channel, count, checkedAt }) => (
              <li key={`${channel} ${day}`}>
                <Link to="/reconciliation" search={{ day }}>
                  {day}
                </Link>{' '}
                {t('differences.one', { channel, count })}{' '}
                <span className="quiet small">
                  {t('differences.checked')} <At time={checkedAt} />
                </span>
              </li>
            ))}
          </ul>
          {overriddenUntil === null ? (
            <span>
              {t('differences.todo')} <Link to="/guardrails">{t('differences.override')}</Link>
            </span>
          ) : (
            <span>
              {t('differences.until')} <At time={overriddenUntil} />
            </span>
          )}
        </div>
      }
    />
  );
}
