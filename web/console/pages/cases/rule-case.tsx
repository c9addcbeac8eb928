import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf, CaseRow } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { FieldItem } from '../../write/field-item.tsx';
import { fieldOf } from '../../write/field-of-command.ts';
import { Sent } from '../../write/sent.tsx';
import { useSend } from '../../write/use-send.ts';
import { ChosenRemedies, NO_REMEDIES, type Remedies, remediesOf } from './remedies.tsx';

type Body = BodyOf<'RuleCase'>;
type Filled = Pick<Body, 'decision' | 'reason'>;
type RuleCaseProps = { readonly of: CaseRow; readonly onClose: () => void };

/** Decides a case. Nothing is carried out yet: it can be appealed first. */
export function RuleCase({ of, onClose }: RuleCaseProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const decision = Form.useWatch('decision', form);
  const [remedies, setRemedies] = useState<Remedies>(NO_REMEDIES);
  const write = useSend('RuleCase');
  const send = (filled: Filled): void => {
    const chosen = decision === 'upheld' ? remediesOf(remedies) : [];
    write.send({
      ...filled,
      caseId: of.caseId,
      ...(chosen.length > 0 && { remedies: chosen }),
    });
  };
  return (
    <Drawer open onClose={onClose} title={t('cases.rule', { id: of.caseId })} size={560}>
      {write.sent ? (
        <Sent proposed={write.proposes} done={t('cases.ruled')} onClose={onClose} />
      ) : (
        <Form<Filled> form={form} layout="vertical" onFinish={send}>
          <div className="form-note">{t('cases.ruleNote')}</div>
          <FieldItem field={fieldOf('RuleCase', 'decision')} offered={undefined} />
          <FieldItem field={fieldOf('RuleCase', 'reason')} offered={undefined} />
          <div className="stack">
            {decision === 'upheld' && <ChosenRemedies of={of} chosen={remedies} onChange={setRemedies} />}
            {write.error !== null && <Trouble error={write.error} />}
            <Button type="primary" htmlType="submit" loading={write.isPending} block>
              {t(write.proposes ? 'write.propose' : 'commandType.RuleCase')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
