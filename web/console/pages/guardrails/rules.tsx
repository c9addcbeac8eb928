import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleRow } from '#contract';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import './rules.css';

const SEVERITIES = ['locked', 'override', 'warn'] as const;
type Severity = (typeof SEVERITIES)[number];

/** The rule pack, gravest first: what no one can switch off, what two officers can answer for, what is only said. */
export function Rules({ items }: { readonly items: readonly RuleRow[] }) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<Severity | ''>('');
  const shown = SEVERITIES.filter((severity) => only === '' || only === severity);
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('guardrails.rules', { count: items.length })}</h2>
        <Select
          aria-label={t('guardrails.severity')}
          value={only}
          onChange={setOnly}
          style={{ minWidth: 160 }}
          options={[
            { value: '', label: t('kit.any') },
            ...SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
          ]}
        />
      </div>
      {shown.map((severity) => (
        <div key={severity} className="stack">
          <h3>{t(`severity.${severity}`)}</h3>
          <p className="quiet small">{t(`severityNote.${severity}`)}</p>
          <ul className="rule-pack">
            {items
              .filter((rule) => rule.severity === severity)
              .map((rule) => (
                <li key={rule.ruleId}>
                  <RuleOf rule={rule} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function RuleOf({ rule }: { readonly rule: RuleRow }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { ruleId, text, sentence, version, date, liveOnly, overriddenUntil } = rule;
  const spoken = language === 'en' ? 'en' : 'zh';
  return (
    <>
      <p>{text[spoken]}</p>
      <p className="quiet small">
        <span className="identifier">{ruleId}</span> · {t('guardrails.ruleVersion', { version, date })}
        {liveOnly && <> · {t('guardrails.liveOnly')}</>}
      </p>
      {overriddenUntil !== null && (
        <p>
          <strong>{t('guardrails.overridden')}</strong> <At time={overriddenUntil} />
        </p>
      )}
      {sentence !== null && (
        <div>
          <CommandButton
            type="RecordOverride"
            size="small"
            ask={['sentence', 'reason', 'expiresAt']}
            given={{ ruleId }}
            note={
              <>
                <p>{text[spoken]}</p>
                <p>{t('guardrails.copy')}</p>
                <p>
                  <strong>{sentence[spoken]}</strong>
                </p>
              </>
            }
          />
        </div>
      )}
    </>
  );
}
