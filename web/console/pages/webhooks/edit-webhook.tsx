import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { WEBHOOK_TYPES, type WebhookChange, type WebhookRow } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

type EditWebhookProps = { readonly of: WebhookRow; readonly onClose: () => void };

/** Another URL or other event types; what waits goes to the new URL. */
export function EditWebhook({ of: { endpointId, url, types }, onClose }: EditWebhookProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const change = useDeskWrite((fields: WebhookChange) => client.changeWebhook(endpointId, fields));
  const needed = [{ required: true, message: t('orders.take.missing') }];
  return (
    <Drawer open onClose={onClose} title={t('endpoints.edit')} size={440}>
      <Form<WebhookChange>
        layout="vertical"
        initialValues={{ url, types }}
        onFinish={(fields) => change.mutate(fields)}
      >
        <Form.Item name="url" label={t('endpoints.url')} rules={needed}>
          <Input autoComplete="off" maxLength={2_000} inputMode="url" />
        </Form.Item>
        <Form.Item name="types" label={t('endpoints.types')}>
          <Select mode="multiple" options={WEBHOOK_TYPES.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <div className="stack">
          {change.error !== null && <Trouble error={change.error} />}
          {change.isSuccess && <Alert type="success" showIcon role="status" title={t('endpoints.edited')} />}
          <Button type="primary" htmlType="submit" loading={change.isPending} block>
            {t('endpoints.save')}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
