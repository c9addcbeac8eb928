import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type NewStaff, ROLES } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { accounts } from '../../program/client.ts';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { Handed } from './handed.tsx';

const LOGIN = /^[a-z0-9][a-z0-9._-]{0,39}$/;

export function AddStaff({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const add = useDeskWrite(accounts.addStaff);
  return (
    <Drawer open onClose={onClose} title={t('access.staff.add')} size={440}>
      {add.data ? (
        <div className="stack">
          <Handed of={add.data} />
          <Button onClick={onClose}>{t('kit.close')}</Button>
        </div>
      ) : (
        <Form<NewStaff> layout="vertical" onFinish={(fields) => add.mutate(fields)}>
          <Form.Item
            name="login"
            label={t('access.staff.login')}
            extra={t('access.staff.loginHint')}
            rules={[{ required: true, pattern: LOGIN, message: t('access.staff.loginHint') }]}
          >
            <Input autoComplete="off" autoCapitalize="none" />
          </Form.Item>
          <Form.Item name="role" label={t('access.staff.role')} initialValue="support">
            <Select options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))} />
          </Form.Item>
          <div className="stack">
            {add.error !== null && <Trouble error={add.error} />}
            <Button type="primary" htmlType="submit" loading={add.isPending} block>
              {t('access.staff.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
