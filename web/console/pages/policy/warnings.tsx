import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PolicyWarningRow } from '#contract';

/** What may stand in a demo and would need an override in a live program. */
export function Warnings({ warnings }: { readonly warnings: readonly PolicyWarningRow[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('policy.lint.title')}</h2>
      {warnings.length === 0 ? (
        <p className="quiet">{t('policy.lint.none')}</p>
      ) : (
        <>
          <ul className="rules">
            {warnings.map((warning) => (
              <li key={`${warning.rule}-${warning.field}`}>
                <Warning warning={warning} />
              </li>
            ))}
          </ul>
          <p className="quiet small">{t('policy.lint.note')}</p>
        </>
      )}
    </section>
  );
}

function Warning({ warning }: { readonly warning: PolicyWarningRow }) {
  const { t } = useTranslation();
  const key = `policy.lint.${warning.rule}`;
  const known = i18next.exists(key);
  return (
    <>
      <strong>{known ? String(t(key as never)) : warning.rule}</strong>
      {known && <p>{String(t(`${key}_why` as never))}</p>}
      <p className="quiet small">{t('policy.lint.field', { field: warning.field, value: warning.value })}</p>
    </>
  );
}
