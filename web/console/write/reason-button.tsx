import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type ReasonButtonProps = {
  readonly label: string;
  /** What the reason is for. */
  readonly ask: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
};

const REASON_MIN = 4;
const REASON_MAX = 200;

/** Does something for a reason that is kept. */
export function ReasonButton({ label, ask, danger = false, busy, onReason }: ReasonButtonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const fits = reason.trim().length >= REASON_MIN;
  return (
    <Popconfirm
      title={ask}
      description={
        <Input
          value={reason}
          maxLength={REASON_MAX}
          aria-label={ask}
          onChange={(event) => setReason(event.target.value)}
        />
      }
      okButtonProps={{ disabled: !fits, danger }}
      okText={label}
      cancelText={t('kit.close')}
      onConfirm={() => {
        onReason(reason.trim());
        setReason('');
      }}
    >
      <Button size="small" danger={danger} loading={busy}>
        {label}
      </Button>
    </Popconfirm>
  );
}
