import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettlementPreview, SettlementRunBody } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Asks for a settlement run: what it would pay stands above the button. */
export function SettleAll({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [minimum, setMinimum] = useState('');
  const ask = useDeskWrite(client.askSettlementRun);
  const asked = AMOUNT.test(minimum) ? minimum : undefined;
  const preview = useQuery({
    queryKey: ['settlement-preview', asked],
    queryFn: () => dataOf(client.settlementPreview(asked ? { minimum: asked } : {})),
  });
  const send = ({ day, minimum: least }: SettlementRunBody): void =>
    ask.mutate({ ...(day && { day }), ...(least && { minimum: least }) });
  return (
    <Drawer open onClose={onClose} title={t('runs.ask')} size={440}>
      {ask.data ? (
        <div className="stack" aria-live="polite">
          <Alert type="success" showIcon title={t('runs.asked', { day: ask.data.day })} />
          <Button onClick={onClose}>{t('kit.close')}</Button>
        </div>
      ) : (
        <Form<SettlementRunBody> layout="vertical" onFinish={send}>
          <p className="form-note">{t('runs.askNote')}</p>
          <Form.Item
            name="minimum"
            label={t('runs.minimum')}
            extra={t('runs.minimumHint')}
            rules={[{ pattern: AMOUNT, message: t('runs.minimumWrong') }]}
          >
            <Input
              inputMode="decimal"
              autoComplete="off"
              onChange={({ target }) => setMinimum(target.value)}
            />
          </Form.Item>
          <Form.Item name="day" label={t('runs.day')} extra={t('runs.dayHint')}>
            <Input type="date" />
          </Form.Item>
          <div className="stack">
            <Shown of={preview}>{(found) => <Preview of={found} />}</Shown>
            {ask.error !== null && <Trouble error={ask.error} />}
            <Button type="primary" htmlType="submit" loading={ask.isPending} block>
              {t('runs.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}

function Preview({ of }: { readonly of: SettlementPreview }) {
  const { t } = useTranslation();
  return (
    <>
      <Facts
        facts={[
          { label: t('runs.now'), value: t('runs.stores', { count: of.stores }) },
          { label: t('runs.sum'), value: <Money amount={of.amount} /> },
          { label: t('runs.below'), value: t('runs.stores', { count: of.below }) },
        ]}
      />
      {of.aboveLimit > 0 && <p className="quiet small">{t('runs.aboveLimit', { count: of.aboveLimit })}</p>}
    </>
  );
}
