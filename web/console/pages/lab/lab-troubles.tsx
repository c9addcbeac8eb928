import { useTranslation } from 'react-i18next';
import type { LabRuns } from './use-lab-runs.ts';

/** What of a scenario cannot be run: field, rule and value. */
export function LabTroubles({ problems, failed }: Pick<LabRuns, 'problems' | 'failed'>) {
  const { t } = useTranslation();
  if (failed) return <p role="alert">{t('lab.failed')}</p>;
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <p>{t('lab.problems')}</p>
      <ul>
        {problems.map(({ field, rule, value }) => (
          <li key={field + rule}>
            <code>{field}</code> {rule} (<code>{value}</code>)
          </li>
        ))}
      </ul>
    </div>
  );
}
