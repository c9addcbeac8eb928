import { Link } from '@tanstack/react-router';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { ID } from '../../list/id-rule.ts';
import { PickMember } from '../../list/pick.tsx';
import { Written } from '../../list/written.tsx';
import { eventField } from '../../program/event-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';
import { VIAS } from './vias.ts';

type Body = BodyOf<'RegisterMember'>;
type Fields = { readonly memberId?: string; readonly referrerId?: string; readonly via?: string };

/** What was left empty is not sent; how somebody came says nothing without a referrer. */
function bodyOf({ memberId, referrerId, via }: Fields): Body {
  return {
    ...(memberId && { memberId }),
    ...(referrerId && { referrerId, via: via ?? VIAS[0] }),
  };
}

export function RegisterMember({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const write = useWrite<Body>(client.registerMember);
  const id = (write.data && eventField(write.data, 'MemberRegistered', 'memberId')) ?? '';
  return (
    <Drawer open onClose={onClose} title={t('members.register.title')} size={440}>
      {write.data ? (
        <Written title={t('members.register.done', { id })} onClose={onClose}>
          <Link to="/members/$memberId" params={{ memberId: id }}>
            {t('members.register.look')}
          </Link>
        </Written>
      ) : (
        <Form<Fields> layout="vertical" onFinish={(fields) => write.mutate(bodyOf(fields))}>
          <Form.Item
            name="memberId"
            label={`${t('members.register.id')}${t('kit.optional')}`}
            extra={t('kit.optionalIdHint')}
            rules={[{ pattern: ID, message: t('kit.optionalIdHint') }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="referrerId"
            label={`${t('members.register.referrer')}${t('kit.optional')}`}
            extra={t('members.register.referrerHint')}
          >
            <PickMember id="referrerId" />
          </Form.Item>
          <Form.Item name="via" label={t('members.register.via')} initialValue={VIAS[0]}>
            <Select options={VIAS.map((value) => ({ value, label: t(`via.${value}`) }))} />
          </Form.Item>
          <div className="stack">
            {write.error !== null && <Trouble error={write.error} />}
            <Button type="primary" htmlType="submit" loading={write.isPending} block>
              {t('members.register.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
