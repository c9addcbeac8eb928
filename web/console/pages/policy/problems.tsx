import { useTranslation } from 'react-i18next';
import type { PolicyLint } from '#contract';

/** What cannot stand in a policy: field, rule, value. */
export function Problems({ problems }: Pick<PolicyLint, 'problems'>) {
  const { t } = useTranslation();
  return (
    <section className="panel stack" role="alert">
      <h2>{t('policy.problems.title', { count: problems.length })}</h2>
      <ul className="rules">
        {problems.map(({ field, rule, value }) => (
          <li key={`${field} ${rule}`}>
            <span className="identifier">{field || '–'}</span>
            <p>{t('policy.problems.one', { rule, value })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
