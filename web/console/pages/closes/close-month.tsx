import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../kit/format/time.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

/** Closes a month once and for ever; what stands against it is said as it was answered. */
export function CloseMonth() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const now = day(new Date().toISOString(), program.timeZone).slice(0, 7);
  const [month, setMonth] = useState(monthBefore(now));
  const close = useDeskWrite(client.closeMonth);
  return (
    <section className="panel stack">
      <div className="row">
        <label className="row" htmlFor="close-month">
          {t('closes.month')}
          <Input
            id="close-month"
            type="month"
            style={{ width: 170 }}
            value={month}
            max={now}
            onChange={({ target }) => setMonth(target.value)}
          />
        </label>
        <Popconfirm
          title={t('closes.sure', { month })}
          okText={t('closes.close')}
          cancelText={t('kit.close')}
          onConfirm={() => close.mutate(month)}
        >
          <Button type="primary" disabled={month === ''} loading={close.isPending}>
            {t('closes.close')}
          </Button>
        </Popconfirm>
      </div>
      {close.error !== null && <Trouble error={close.error} />}
    </section>
  );
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}
