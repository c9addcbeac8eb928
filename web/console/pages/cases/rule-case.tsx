import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf, CaseRow } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Written } from '../../list/written.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useWrite } from '../../program/use-write.ts';
import { FieldItem } from '../../write/field-item.tsx';
import { fieldOf } from '../../write/field-of-command.ts';
import { ChosenRemedies, NO_REMEDIES, type Remedies, remediesOf } from './remedies.tsx';

type Body = BodyOf<'RuleCase'>;
type Filled = Pick<Body, 'decision' | 'reason'>;
type RuleCaseProps = { readonly of: CaseRow; readonly onClose: () => void };

/** Decides a case. Nothing is carried out yet: it can be appealed first. */
export function RuleCase({ of, onClose }: RuleCaseProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [form] = Form.useForm<Filled>();
  const decision = Form.useWatch('decision', form);
  const [remedies, setRemedies] = useState<Remedies>(NO_REMEDIES);
  const write = useWrite<Body>((body, options) => client.command('RuleCase', body, options));
  const send = (filled: Filled): void => {
    const chosen = decision === 'upheld' ? remediesOf(remedies) : [];
    write.mutate({
      ...filled,
      caseId: of.caseId,
      ...(chosen.length > 0 && { remedies: chosen }),
    });
  };
  return (
    <Drawer open onClose={onClose} title={t('cases.rule', { id: of.caseId })} size={560}>
      {write.data ? (
        <Written title={t('cases.ruled')} onClose={onClose} />
      ) : (
        <Form<Filled> form={form} layout="vertical" onFinish={send}>
          <div className="form-note">{t('cases.ruleNote')}</div>
          <FieldItem field={fieldOf('RuleCase', 'decision')} offered={undefined} />
          <FieldItem field={fieldOf('RuleCase', 'reason')} offered={undefined} />
          <div className="stack">
            {decision === 'upheld' && <ChosenRemedies of={of} chosen={remedies} onChange={setRemedies} />}
            {write.error !== null && <Trouble error={write.error} />}
            <Button type="primary" htmlType="submit" loading={write.isPending} block>
              {t('commandType.RuleCase')}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
