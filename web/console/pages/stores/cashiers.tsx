import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CashierRow, mayAct } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { MemberLink } from '../../list/links.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const PHONE = /^1[3-9]\d{9}$/;

/** Who enters a store's orders beside its owner. */
export function Cashiers({ storeId }: { readonly storeId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const mayChange = mayAct(role, 'people.change');
  const found = useQuery({
    queryKey: ['cashiers', storeId],
    queryFn: () => dataOf(client.cashiers(storeId)),
  });
  return (
    <section className="panel stack">
      <h2>{t('cashiers.title')}</h2>
      <p className="quiet small">{t('cashiers.note')}</p>
      <Shown of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('cashiers.none')}</Nothing>
          ) : (
            items.map((one) => (
              <CashierLine key={one.cashierId} of={one} storeId={storeId} mayChange={mayChange} />
            ))
          )
        }
      </Shown>
      {mayChange && <NameCashier storeId={storeId} />}
    </section>
  );
}

type LineProps = { readonly of: CashierRow; readonly storeId: string; readonly mayChange: boolean };

function CashierLine({ of: { cashierId, masked, memberId }, storeId, mayChange }: LineProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const remove = useDeskWrite(() => client.removeCashier(storeId, cashierId));
  return (
    <div className="row spread">
      <span>
        {masked} · {memberId ? <MemberLink id={memberId} /> : t('cashiers.notYet')}
      </span>
      {mayChange && (
        <Popconfirm title={t('cashiers.removeSure')} onConfirm={() => remove.mutate(undefined)}>
          <Button size="small" loading={remove.isPending}>
            {t('cashiers.remove')}
          </Button>
        </Popconfirm>
      )}
      {remove.error !== null && <Trouble error={remove.error} />}
    </div>
  );
}

function NameCashier({ storeId }: { readonly storeId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [form] = Form.useForm<{ phone: string }>();
  const name = useDeskWrite(async (phone: string) => {
    const answer = await client.nameCashier(storeId, phone);
    if (answer.ok) form.resetFields();
    return answer;
  });
  return (
    <Form form={form} layout="vertical" onFinish={({ phone }) => name.mutate(phone)}>
      <Form.Item
        name="phone"
        label={t('cashiers.phone')}
        rules={[{ required: true, pattern: PHONE, message: t('cashiers.wrongPhone') }]}
      >
        <Input inputMode="numeric" maxLength={11} autoComplete="off" />
      </Form.Item>
      <div className="stack">
        {name.error !== null && <Trouble error={name.error} />}
        <Button htmlType="submit" loading={name.isPending}>
          {t('cashiers.add')}
        </Button>
      </div>
    </Form>
  );
}
