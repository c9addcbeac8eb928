import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { ID } from '../../list/id-rule.ts';
import { PickMember } from '../../list/pick.tsx';
import { Written } from '../../list/written.tsx';
import { dataOf } from '../../program/data-of.ts';
import { eventField } from '../../program/event-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';

type Body = BodyOf<'RegisterStore'>;
type Fields = { readonly [Name in keyof Body]?: Body[Name] } & { readonly ownerId: string };

const REGION = /^\d{6}$/;

/** What was left empty is not sent. */
function bodyOf(fields: Fields): Body {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as Body;
}

export function RegisterStore({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const write = useWrite<Body>(client.registerStore);
  const id = (write.data && eventField(write.data, 'StoreRegistered', 'storeId')) ?? '';
  return (
    <Drawer open onClose={onClose} title={t('stores.register.title')} size={440}>
      {write.data ? (
        <Written title={t('stores.register.done', { id })} onClose={onClose}>
          <Link to="/stores/$storeId" params={{ storeId: id }}>
            {t('stores.register.look')}
          </Link>
        </Written>
      ) : (
        <Form<Fields> layout="vertical" onFinish={(fields) => write.mutate(bodyOf(fields))}>
          <StoreFields />
          <div className="stack">
            {write.error !== null && <Trouble error={write.error} />}
            <Button type="primary" htmlType="submit" loading={write.isPending} block>
              {t('stores.register.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}

function StoreFields() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  const tariffs = Object.keys(policy.data?.document.tariffs ?? {});
  const optional = (label: string): string => `${label}${t('kit.optional')}`;
  return (
    <>
      <Form.Item
        name="storeId"
        label={optional(t('stores.register.id'))}
        extra={t('kit.optionalIdHint')}
        rules={[{ pattern: ID, message: t('kit.optionalIdHint') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="ownerId"
        label={t('stores.register.owner')}
        extra={t('stores.register.ownerHint')}
        rules={[{ required: true, message: t('orders.take.missing') }]}
      >
        <PickMember id="ownerId" />
      </Form.Item>
      <Form.Item name="tariff" label={optional(t('stores.register.tariff'))}>
        <Select allowClear options={tariffs.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name="region"
        label={optional(t('stores.register.region'))}
        extra={t('stores.register.regionHint')}
        rules={[{ pattern: REGION, message: t('stores.register.regionWrong') }]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="recruiterId" label={optional(t('stores.register.recruiter'))}>
        <PickMember id="recruiterId" />
      </Form.Item>
    </>
  );
}
