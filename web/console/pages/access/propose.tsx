import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { maySend, type ProposalBody, TWO_PERSONS } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Written } from '../../list/written.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

type Fields = { readonly type: keyof typeof TWO_PERSONS; readonly fields: string };

const EXAMPLE = '{"memberId":"m1","budgetId":"goodwill","amount":"5.00","reason":"R-1"}';

export function Propose({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const propose = useDeskWrite((body: ProposalBody) => client.propose(body));
  const types = (Object.keys(TWO_PERSONS) as Fields['type'][]).filter((type) => maySend(role, type));
  const isObject = async (_: unknown, text: string) => {
    if (objectOf(text) === undefined) throw new Error(t('access.approvals.fieldsWrong'));
  };
  return (
    <Drawer open onClose={onClose} title={t('access.approvals.proposeTitle')} size={520}>
      {propose.data ? (
        <Written title={t('access.approvals.proposed')} onClose={onClose} />
      ) : (
        <Form<Fields>
          layout="vertical"
          onFinish={({ type, fields }) => propose.mutate({ type, fields: objectOf(fields) ?? {} })}
        >
          <Form.Item
            name="type"
            label={t('access.approvals.type')}
            rules={[{ required: true, message: t('orders.take.missing') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={types.map((value) => ({ value, label: t(`commandType.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="fields"
            label={t('access.approvals.fields')}
            extra={t('access.approvals.fieldsHint', { example: EXAMPLE })}
            rules={[{ validator: isObject }]}
            initialValue="{}"
          >
            <Input.TextArea rows={8} className="identifier" spellCheck={false} />
          </Form.Item>
          <div className="stack">
            {propose.error !== null && <Trouble error={propose.error} />}
            <Button type="primary" htmlType="submit" loading={propose.isPending} block>
              {t('access.approvals.propose')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
