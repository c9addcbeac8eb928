import { useTranslation } from 'react-i18next';
import { ruleText, valueText } from '#contract';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import type { LabRuns } from './use-lab-runs.ts';

/** What of a scenario cannot be run: field, rule and value. */
export function LabTroubles({ problems, failed }: Pick<LabRuns, 'problems' | 'failed'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const locale = language === 'en' ? 'en' : 'zh';
  if (failed) return <p role="alert">{t('lab.failed')}</p>;
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <p>{t('lab.problems')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field + problem.rule}>
            <code>{problem.field}</code> {ruleText(problem, locale)} (
            <code>{valueText(problem.value, locale)}</code>)
          </li>
        ))}
      </ul>
    </div>
  );
}
