import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Shown } from '../../../kit/parts/states.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

/** How many people said that they know of each change of the rules. */
export function Acknowledged() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['acknowledgements'],
    queryFn: () => dataOf(client.acknowledgements()),
  });
  return (
    <Shown of={found}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section className="panel stack">
            <h2>{t('told.changes')}</h2>
            <ul className="rules">
              {items.map(({ version, effectiveAt, told, read, acknowledged }) => (
                <li key={version}>
                  {t('told.change', { version })} <At time={effectiveAt} /> ·{' '}
                  {t('told.known', { told, read, acknowledged })}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Shown>
  );
}
