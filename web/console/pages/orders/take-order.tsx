import { Link } from '@tanstack/react-router';
import { Alert, Button, Drawer, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Accepted, BodyOf } from '#contract';
import { points } from '../../../kit/format/points.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { PickMember, PickStore } from '../../list/pick.tsx';
import { eventField } from '../../program/event-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';
import { CommandField } from '../../write/command-field.tsx';
import { fieldOf, sentOf } from '../../write/field-of-command.ts';
import { OrderPreview } from './order-preview.tsx';

type Fields = Pick<BodyOf<'PlaceOrder'>, 'memberId' | 'storeId' | 'amount' | 'lines'>;

const LINES = fieldOf('PlaceOrder', 'lines');

const AMOUNT = /^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,2})?$/;

/** Takes an order: who, where, how much; says before what would happen and after what did. */
export function TakeOrder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const [form] = Form.useForm<Fields>();
  const write = useWrite<BodyOf<'PlaceOrder'>>(client.placeOrder);
  const again = (): void => {
    write.reset();
    form.resetFields(['amount', 'lines']);
  };
  const send = ({ lines, ...fields }: Fields): void => {
    const sent = sentOf(LINES, lines, program.timeZone) as Fields['lines'];
    write.mutate({ ...fields, ...(sent && { lines: sent }) });
  };
  return (
    <Drawer open onClose={onClose} title={t('orders.take.title')} size={440}>
      {write.data ? (
        <Placed accepted={write.data} onAgain={again} />
      ) : (
        <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
          <OrderFields />
          <CommandField field={LINES} />
          <Form.Item noStyle shouldUpdate>
            {() => (
              <OrderPreview
                storeId={form.getFieldValue('storeId')}
                amount={
                  AMOUNT.test(form.getFieldValue('amount') ?? '') ? form.getFieldValue('amount') : undefined
                }
              />
            )}
          </Form.Item>
          <div className="stack">
            {write.error !== null && <Trouble error={write.error} />}
            <p className="quiet small">{t('orders.take.simulated')}</p>
            <Button type="primary" htmlType="submit" loading={write.isPending} block>
              {t('orders.take.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}

function OrderFields() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('orders.take.missing') }];
  return (
    <>
      <Form.Item
        name="memberId"
        label={t('orders.take.member')}
        extra={t('orders.take.memberHint')}
        rules={required}
      >
        <PickMember id="memberId" />
      </Form.Item>
      <Form.Item
        name="storeId"
        label={t('orders.take.store')}
        extra={t('orders.take.storeHint')}
        rules={required}
      >
        <PickStore id="storeId" />
      </Form.Item>
      <Form.Item
        name="amount"
        label={t('orders.take.amount')}
        extra={t('orders.take.amountHint')}
        rules={[{ pattern: AMOUNT, required: true, message: t('orders.take.amountWrong') }]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
    </>
  );
}

function Placed({ accepted, onAgain }: { readonly accepted: Accepted; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const id = eventField(accepted, 'OrderPlaced', 'orderId') ?? '';
  const minted = eventField(accepted, 'OrderSettled', 'points');
  return (
    <div className="stack">
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('orders.take.placed', { id })}
        description={
          minted === undefined
            ? t('orders.take.placedPending')
            : t('orders.take.placedPoints', { points: points(minted) })
        }
      />
      <div className="row">
        <Link to="/orders/$orderId" params={{ orderId: id }}>
          {t('orders.take.look')}
        </Link>
        <Button onClick={onAgain}>{t('orders.take.another')}</Button>
      </div>
    </div>
  );
}
