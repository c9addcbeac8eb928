import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const PHONE = /^1[3-9]\d{9}$/;

/** Links the phone a member signs in with; an earlier one goes. */
export function LinkPhone({ memberId }: { readonly memberId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [form] = Form.useForm<{ memberPhone: string }>();
  const link = useDeskWrite(async (phone: string) => {
    const answer = await client.linkExternal(memberId, `phone:${phone}`);
    if (answer.ok) form.resetFields();
    return answer;
  });
  return (
    <Form form={form} layout="vertical" onFinish={({ memberPhone }) => link.mutate(memberPhone)}>
      <Form.Item
        name="memberPhone"
        label={t('personal.phone')}
        rules={[{ required: true, pattern: PHONE, message: t('cashiers.wrongPhone') }]}
      >
        <Input inputMode="numeric" maxLength={11} autoComplete="off" />
      </Form.Item>
      <div className="stack">
        {link.error !== null && <Trouble error={link.error} />}
        <Button htmlType="submit" loading={link.isPending}>
          {t('personal.link')}
        </Button>
      </div>
    </Form>
  );
}
