import { useTranslation } from 'react-i18next';
import { type PolicyLint, ruleText } from '#contract';
import { useLanguage } from '../../../kit/i18n/use-language.ts';

/** What cannot stand in a policy: field, rule, value. */
export function Problems({ problems }: Pick<PolicyLint, 'problems'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section className="panel stack" role="alert">
      <h2>{t('policy.problems.title', { count: problems.length })}</h2>
      <ul className="rules">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.rule}`}>
            <span className="identifier">{problem.field || '–'}</span>
            <p>
              {t('policy.problems.one', {
                rule: ruleText(problem, language === 'en' ? 'en' : 'zh'),
                value: problem.value,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
