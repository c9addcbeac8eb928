import { Button, Drawer, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { PickMember } from '../../list/pick.tsx';
import { Written } from '../../list/written.tsx';
import { eventField } from '../../program/event-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';
import { VIAS } from './vias.ts';

type BindMemberProps = { readonly memberId: string; readonly onClose: () => void };
type Fields = { readonly referrerId: string; readonly via: string };

export function BindMember({ memberId, onClose }: BindMemberProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const write = useWrite<BodyOf<'BindMember'>>(client.bindMember);
  const id = (write.data && eventField(write.data, 'MemberBound', 'referrerId')) ?? '';
  return (
    <Drawer open onClose={onClose} title={t('members.bind.title', { id: memberId })} size={440}>
      {write.data ? (
        <Written title={t('members.bind.done', { id })} onClose={onClose} />
      ) : (
        <Form<Fields> layout="vertical" onFinish={(fields) => write.mutate({ memberId, ...fields })}>
          <p className="quiet">{t('members.bind.text')}</p>
          <Form.Item
            name="referrerId"
            label={t('words.referrer')}
            rules={[{ required: true, message: t('orders.take.missing') }]}
          >
            <PickMember id="referrerId" />
          </Form.Item>
          <Form.Item name="via" label={t('members.register.via')} initialValue={VIAS[0]}>
            <Select options={VIAS.map((value) => ({ value, label: t(`via.${value}`) }))} />
          </Form.Item>
          <div className="stack">
            {write.error !== null && <Trouble error={write.error} />}
            <Button type="primary" htmlType="submit" loading={write.isPending} block>
              {t('members.bind.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
