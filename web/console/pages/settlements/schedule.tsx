import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maySend, type SettlementScheduleBody } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;
const MONTH_DAYS = Array.from({ length: 28 }, (_, place) => String(place + 1));

/** On which days stores are paid by themselves, and changing it. */
export function Schedule() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const words = useEveryWords();
  const [changing, setChanging] = useState(false);
  const found = useQuery({
    queryKey: ['settlement-schedule'],
    queryFn: () => dataOf(client.settlementSchedule()),
  });
  return (
    <Shown of={found}>
      {({ every, minimum }) => (
        <div className="stack">
          <div className="row">
            <span>
              {words(every)}
              {minimum !== null && (
                <>
                  {' '}
                  · {t('runs.minimum')} <Money amount={minimum} bare />
                </>
              )}
            </span>
            {maySend(role, 'SettleStore') && !changing && (
              <Button size="small" onClick={() => setChanging(true)}>
                {t('schedule.change')}
              </Button>
            )}
          </div>
          {changing && <Change every={every} onClose={() => setChanging(false)} />}
        </div>
      )}
    </Shown>
  );
}

function Change({ every, onClose }: { readonly every: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const words = useEveryWords();
  const set = useDeskWrite(client.setSettlementSchedule);
  const choices = [
    'never',
    'daily',
    ...WEEK.map((on) => `weekly:${on}`),
    ...MONTH_DAYS.map((on) => `monthly:${on}`),
  ];
  const send = (fields: SettlementScheduleBody): void =>
    set.mutate(
      { every: fields.every, ...(fields.minimum && { minimum: fields.minimum }) },
      { onSuccess: onClose },
    );
  return (
    <Form<SettlementScheduleBody> layout="inline" className="row" initialValues={{ every }} onFinish={send}>
      <Form.Item name="every" label={t('schedule.every')}>
        <Select
          popupMatchSelectWidth={false}
          options={choices.map((value) => ({ value, label: words(value) }))}
        />
      </Form.Item>
      <Form.Item name="minimum" label={t('runs.minimum')}>
        <Input inputMode="decimal" autoComplete="off" style={{ width: 110 }} placeholder="0.01" />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={set.isPending}>
        {t('schedule.save')}
      </Button>
      <Button onClick={onClose}>{t('kit.close')}</Button>
      {set.error !== null && <Trouble error={set.error} />}
    </Form>
  );
}

function useEveryWords(): (every: string) => string {
  const { t } = useTranslation();
  return (every) => {
    const [kind, on = ''] = every.split(':');
    if (kind === 'daily') return t('schedule.daily');
    const weekday = WEEK.find((one) => one === on);
    if (kind === 'weekly' && weekday) return t('schedule.weekly', { on: t(`schedule.weekday.d${weekday}`) });
    return kind === 'monthly' ? t('schedule.monthly', { on }) : t('schedule.never');
  };
}
