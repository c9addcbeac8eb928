import { useTranslation } from 'react-i18next';
import type { Handed as Shown } from '#contract';
import { Enrolment } from './enrolment.tsx';

/** What a person of the staff is handed: shown once. */
export function Handed({ of }: { readonly of: Shown }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-live="polite">
      <p>{t('access.staff.handed', { login: of.login })}</p>
      <p>
        {t('access.staff.password')} <strong className="identifier">{of.password}</strong>
      </p>
      <Enrolment of={of.enrolment} />
    </section>
  );
}
