import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type NewApiKey, SCOPES } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { accounts } from '../../program/client.ts';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const DAYS = 365;
const DAYS_MAX = 730;
/** The command line alone makes one that names both officers itself. */
const OFFERED = SCOPES.filter((scope) => scope !== 'officers');

export function AddKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const add = useDeskWrite(accounts.addApiKey);
  const needed = [{ required: true, message: t('orders.take.missing') }];
  return (
    <Drawer open onClose={onClose} title={t('access.keys.add')} size={440}>
      {add.data ? (
        <div className="stack" aria-live="polite">
          <p>{t('access.keys.made')}</p>
          <p className="made-key">{add.data.key}</p>
          <Button onClick={onClose}>{t('kit.close')}</Button>
        </div>
      ) : (
        <Form<NewApiKey> layout="vertical" onFinish={(fields) => add.mutate(fields)}>
          <Form.Item name="name" label={t('access.keys.name')} rules={needed}>
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
          <Form.Item name="scopes" label={t('access.keys.scopes')} rules={needed} initialValue={['read']}>
            <Select mode="multiple" options={OFFERED.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="days" label={t('access.keys.days')} initialValue={DAYS} rules={needed}>
            <InputNumber min={1} max={DAYS_MAX} precision={0} />
          </Form.Item>
          <div className="stack">
            {add.error !== null && <Trouble error={add.error} />}
            <Button type="primary" htmlType="submit" loading={add.isPending} block>
              {t('access.keys.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
