import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Enrolment as Shown } from '#contract';

/** What goes into an authenticator app, and the recovery codes: shown once. */
export function Enrolment({ of }: { readonly of: Shown }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p>{t('access.code.scan')}</p>
      <QRCode type="svg" value={of.uri} size={180} color="#000" bgColor="#fff" />
      <p className="identifier">{of.secret}</p>
      <p>{t('access.code.recovery')}</p>
      <ul className="columns">
        {of.recoveryCodes.map((code) => (
          <li key={code} className="identifier">
            {code}
          </li>
        ))}
      </ul>
    </div>
  );
}
