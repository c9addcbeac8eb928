import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type NewWebhook, WEBHOOK_TYPES } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

export function AddWebhook({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const add = useDeskWrite(client.addWebhook);
  const needed = [{ required: true, message: t('orders.take.missing') }];
  return (
    <Drawer open onClose={onClose} title={t('endpoints.add')} size={440}>
      {add.data ? (
        <div className="stack" aria-live="polite">
          <p>{t('endpoints.made')}</p>
          <p className="identifier made-key">{add.data.secret}</p>
          <Button onClick={onClose}>{t('kit.close')}</Button>
        </div>
      ) : (
        <Form<NewWebhook> layout="vertical" onFinish={(fields) => add.mutate(fields)}>
          <Form.Item name="url" label={t('endpoints.url')} rules={needed}>
            <Input autoComplete="off" maxLength={2_000} inputMode="url" />
          </Form.Item>
          <Form.Item name="types" label={t('endpoints.types')} initialValue={[]}>
            <Select mode="multiple" options={WEBHOOK_TYPES.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <div className="stack">
            {add.error !== null && <Trouble error={add.error} />}
            <Button type="primary" htmlType="submit" loading={add.isPending} block>
              {t('endpoints.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
