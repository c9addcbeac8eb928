import { Button, Drawer, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BankBalanceBody } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const FIELDS = ['channel', 'day', 'amount', 'reference'] as const;

export function EnterBalance({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const enter = useDeskWrite(client.enterBankBalance);
  const needed = [{ required: true, message: t('bank.missing') }];
  const send = (body: BankBalanceBody) => enter.mutate(body, { onSuccess: onClose });
  return (
    <Drawer open onClose={onClose} title={t('bank.enter')} size={440}>
      <Form<BankBalanceBody> layout="vertical" onFinish={send}>
        <div className="form-note">{t('bank.enterNote')}</div>
        {FIELDS.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`bank.${name}`)}
            rules={needed}
            {...(name === 'channel' && { extra: t('bank.channelHint') })}
          >
            <Input
              id={name}
              type={name === 'day' ? 'date' : 'text'}
              autoComplete="off"
              {...(name === 'amount' && { inputMode: 'decimal' as const })}
            />
          </Form.Item>
        ))}
        <div className="stack">
          {enter.error !== null && <Trouble error={enter.error} />}
          <Button type="primary" htmlType="submit" loading={enter.isPending} block>
            {t('bank.submit')}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
