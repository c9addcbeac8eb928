import { useTranslation } from 'react-i18next';
import { type PolicyLint, ruleText, valueText } from '#contract';
import { useLanguage } from '../../../kit/i18n/use-language.ts';

/** What cannot stand in a policy: field, rule, value. */
export function Problems({ problems }: Pick<PolicyLint, 'problems'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const locale = language === 'en' ? 'en' : 'zh';
  return (
    <section className="panel stack" role="alert">
      <h2>{t('policy.problems.title', { count: problems.length })}</h2>
      <ul className="rules">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.rule}`}>
            <span className="identifier">{problem.field || '–'}</span>
            <p>
              {t('policy.problems.one', {
                rule: ruleText(problem, locale),
                value: valueText(problem.value, locale),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
