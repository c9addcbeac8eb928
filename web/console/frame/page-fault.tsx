import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../kit/parts/trouble.tsx';

type PageFaultProps = { readonly error: unknown; readonly reset: () => void };

/** A page that broke; the frame around it still works. */
export function PageFault({ error, reset }: PageFaultProps) {
  const { t } = useTranslation();
  return <Trouble error={error} action={<Button onClick={reset}>{t('kit.again')}</Button>} />;
}
