import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BodyOf, MemberDetail, Quote } from '#contract';
import { floorToFen, money } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Written } from '../../list/written.tsx';
import { dataOf } from '../../program/data-of.ts';
import { eventField } from '../../program/event-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';
import { QuoteTable } from './quote-table.tsx';

type SellPointsProps = { readonly member: MemberDetail; readonly onClose: () => void };
type Fields = { readonly how: 'all' | 'some'; readonly points?: string };

const POINTS = /^(?!0+(\.0+)?$)\d{1,20}(\.\d{1,18})?$/;

/** A sale in two steps: a quote, then the deed, never below what was quoted. */
export function SellPoints({ member, onClose }: SellPointsProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { language } = useLanguage();
  const { memberId } = member;
  const quote = useMutation({
    mutationFn: (asked: string) => dataOf(client.quoteRedemption({ memberId, points: asked })),
  });
  const write = useWrite<BodyOf<'RedeemPoints'>>(client.redeemPoints);
  const ask = ({ how, points: some }: Fields): void => {
    write.reset();
    quote.mutate(how === 'all' ? 'all' : (some ?? ''));
  };
  const sell = (quoted: Quote): void =>
    write.mutate({
      memberId,
      points: quote.variables === 'all' ? 'all' : quoted.points,
      minNet: floorToFen(quoted.net),
    });
  return (
    <Drawer open onClose={onClose} title={t('members.sell.title', { id: memberId })} size={440}>
      {write.data ? (
        <Written
          onClose={onClose}
          title={t('members.sell.done', {
            points: points(eventField(write.data, 'PointsRedeemed', 'points') ?? '0'),
            net: money(eventField(write.data, 'PointsRedeemed', 'net') ?? '0', language),
          })}
        />
      ) : (
        <div className="stack">
          <QuoteForm
            held={member.points}
            asked={quote.data !== undefined}
            loading={quote.isPending}
            onAsk={ask}
          />
          {quote.error !== null && <Trouble error={quote.error} />}
          {quote.data && (
            <Quoted quote={quote.data} loading={write.isPending} onSell={() => sell(quote.data)} />
          )}
          {write.error !== null && <Trouble error={write.error} />}
        </div>
      )}
    </Drawer>
  );
}

type QuoteFormProps = {
  readonly held: string;
  readonly asked: boolean;
  readonly loading: boolean;
  readonly onAsk: (fields: Fields) => void;
};

function QuoteForm({ held, asked, loading, onAsk }: QuoteFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const how = Form.useWatch('how', form);
  return (
    <Form form={form} layout="vertical" onFinish={onAsk} initialValues={{ how: 'all' }}>
      <Form.Item
        name="how"
        label={t('members.sell.points')}
        extra={t('members.sell.held', { points: points(held) })}
      >
        <Radio.Group
          options={[
            { value: 'all', label: t('members.sell.all') },
            { value: 'some', label: t('members.sell.some') },
          ]}
        />
      </Form.Item>
      {how === 'some' && (
        <Form.Item
          name="points"
          label={t('words.points')}
          rules={[{ required: true, pattern: POINTS, message: t('members.sell.wrong') }]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
      <Button htmlType="submit" loading={loading}>
        {t(asked ? 'members.sell.again' : 'members.sell.ask')}
      </Button>
    </Form>
  );
}

type QuotedProps = { readonly quote: Quote; readonly loading: boolean; readonly onSell: () => void };

function Quoted({ quote, loading, onSell }: QuotedProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const net = money(floorToFen(quote.net), language);
  return (
    <>
      <QuoteTable quote={quote} />
      <p className="quiet small">{t('members.sell.bound', { net })}</p>
      <Button type="primary" onClick={onSell} loading={loading}>
        {t('members.sell.submit', { net })}
      </Button>
    </>
  );
}
