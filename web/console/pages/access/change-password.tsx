import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { accounts } from '../../program/client.ts';
import { useDeskWrite } from '../../program/use-desk-write.ts';

type Fields = { readonly password: string; readonly newPassword: string };

export function ChangePassword() {
  const { t } = useTranslation();
  const change = useDeskWrite(({ password, newPassword }: Fields) =>
    accounts.choosePassword(password, newPassword),
  );
  const rules = [{ required: true, message: t('orders.take.missing') }];
  return (
    <Form<Fields> layout="vertical" onFinish={(fields) => change.mutate(fields)}>
      <Form.Item name="password" label={t('access.me.old')} rules={rules}>
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('access.me.new')}
        rules={[...rules, { min: 12, message: t('access.me.new') }]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <div className="stack">
        {change.error !== null && <Trouble error={change.error} />}
        <Button htmlType="submit" loading={change.isPending}>
          {t('access.me.submit')}
        </Button>
      </div>
    </Form>
  );
}
