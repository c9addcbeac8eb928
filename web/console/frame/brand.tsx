import { useTranslation } from 'react-i18next';
import icon from '../../kit/gauge/icon.svg';
import { useProgram } from '../program/program-gate.tsx';

export function Brand() {
  const { t } = useTranslation();
  const { program } = useProgram();
  return (
    <div className="brand">
      <img src={icon} alt="" width={28} height={28} />
      <div>
        <strong>{t('product.name')}</strong>
        <div className="small quiet">{program.programId}</div>
      </div>
    </div>
  );
}
