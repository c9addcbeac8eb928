import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf, OrderDetail, RefundPreview } from '#contract';
import { ceilToFen, money, moneyFigure } from '../../../kit/format/money.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { eventField } from '../../program/event-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';
import { RefundTable } from './refund-table.tsx';

type Body = BodyOf<'RefundOrder', 'orderId'>;
type RefundProps = { readonly order: OrderDetail; readonly onClose: () => void };

/** Fen, as the API takes them: what the books hold finer than that cannot be refunded by hand. */
const plain = (amount: string): string => moneyFigure(amount).replaceAll(',', '');

/** A refund in two steps: first what it costs whom, then the deed, bounded by what was shown. */
export function Refund({ order, onClose }: RefundProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { language } = useLanguage();
  const preview = useMutation({
    mutationFn: (amount: string) => dataOf(client.previewRefund(order.orderId, amount)),
  });
  const write = useWrite<Body>((body, options) => client.refundOrder(order.orderId, body, options));
  const paid =
    write.data &&
    (eventField(write.data, 'OrderRefunded', 'paid') ??
      eventField(write.data, 'PendingOrderRefunded', 'returned'));
  return (
    <Drawer open onClose={onClose} title={t('orders.refund.title', { id: order.orderId })} size={480}>
      <div className="stack">
        {write.data ? (
          <>
            <Alert
              type="success"
              showIcon
              role="status"
              title={t('orders.refund.done', { paid: money(paid ?? '0', language) })}
            />
            <Button onClick={onClose}>{t('kit.close')}</Button>
          </>
        ) : (
          <>
            <AmountForm
              order={order}
              loading={preview.isPending}
              asked={preview.data !== undefined}
              onAsk={(amount) => {
                write.reset();
                preview.mutate(amount);
              }}
            />
            {preview.error !== null && <Trouble error={preview.error} />}
            {preview.data && (
              <Previewed
                preview={preview.data}
                loading={write.isPending}
                onConfirm={() =>
                  write.mutate({ amount: plain(preview.data.amount), ...boundOf(preview.data) })
                }
              />
            )}
            {write.error !== null && <Trouble error={write.error} />}
          </>
        )}
      </div>
    </Drawer>
  );
}

/** The loss shown is the loss accepted, rounded up to the fen the command takes. */
function boundOf(preview: RefundPreview): { readonly maxLoss?: string } {
  if (preview.status !== 'settled') return {};
  return { maxLoss: ceilToFen(preview.loss) };
}

type AmountFormProps = {
  readonly order: OrderDetail;
  readonly loading: boolean;
  readonly asked: boolean;
  readonly onAsk: (amount: string) => void;
};

function AmountForm({ order, loading, asked, onAsk }: AmountFormProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [amount, setAmount] = useState(plain(order.refundable));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(amount.trim());
      }}
    >
      <div>
        <label htmlFor="refund-amount">{t('orders.refund.amount')}</label>
        <Input
          id="refund-amount"
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
        <span className="quiet small">
          {t('orders.refund.limit', { amount: money(order.refundable, language) })}
        </span>
      </div>
      <Button htmlType="submit" loading={loading}>
        {t(asked ? 'orders.refund.again' : 'orders.refund.preview')}
      </Button>
    </form>
  );
}

type PreviewedProps = {
  readonly preview: RefundPreview;
  readonly loading: boolean;
  readonly onConfirm: () => void;
};

function Previewed({ preview, loading, onConfirm }: PreviewedProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <>
      <RefundTable preview={preview} />
      <p className="quiet small">
        {t('orders.refund.bound', { loss: money(preview.loss, language) })} {t('orders.refund.undo')}
      </p>
      <Button type="primary" danger onClick={onConfirm} loading={loading}>
        {t('orders.refund.submit', { amount: money(preview.amount, language) })}
      </Button>
    </>
  );
}
