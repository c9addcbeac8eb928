import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveJson } from '../../../kit/list/save-file.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { ID } from '../../list/id-rule.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

type Asked = { readonly day: string; readonly memberId: string };

/** For a member who asks at the desk: their own proof, to take away. */
export function MemberLeaf() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const get = useMutation<void, unknown, Asked>({
    async mutationFn({ day, memberId }) {
      const proof = await dataOf(client.memberProof(day, memberId));
      saveJson(`leaf-${memberId}-${day}.json`, proof);
    },
  });
  const needed = { required: true, message: t('orders.take.missing') };
  return (
    <Form<Asked> layout="inline" onFinish={(asked) => get.mutate(asked)}>
      <Form.Item
        name="memberId"
        label={t('field.memberId')}
        rules={[needed, { pattern: ID, message: t('proofs.check.id') }]}
      >
        <Input autoComplete="off" maxLength={64} />
      </Form.Item>
      <Form.Item name="day" label={t('proofs.day')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Button htmlType="submit" loading={get.isPending}>
        {t('proofs.check.get')}
      </Button>
      {get.error !== null && <Trouble error={get.error} />}
    </Form>
  );
}
