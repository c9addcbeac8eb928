import { Link } from '@tanstack/react-router';
import { Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maySend, type ProposalBody, TWO_PERSONS, type WriteType } from '#contract';
import { Written } from '../../list/written.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { CommandForm } from '../../write/command-form.tsx';
import { fieldsOf } from '../../write/field-of-command.ts';

type Proposed = keyof typeof TWO_PERSONS & WriteType;

/** A whole document, with a page of its own where it is checked and compared first. */
const ELSEWHERE: Proposed = 'PublishPolicy';

/** Whatever takes two people, with the fields it has. */
export function Propose({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const [type, setType] = useState<Proposed>();
  const propose = useDeskWrite((body: ProposalBody) => client.propose(body));
  const types = (Object.keys(TWO_PERSONS) as Proposed[]).filter((one) => maySend(role, one));
  return (
    <Drawer open onClose={onClose} title={t('access.approvals.proposeTitle')} size={520}>
      {propose.data ? (
        <Written title={t('access.approvals.proposed')} onClose={onClose} />
      ) : (
        <div className="stack">
          <div className="stack">
            <label htmlFor="type">{t('access.approvals.type')}</label>
            <Select
              id="type"
              {...(type && { value: type })}
              onChange={setType}
              showSearch={{ optionFilterProp: 'label' }}
              options={types
                .filter((value) => value !== ELSEWHERE)
                .map((value) => ({ value, label: t(`commandType.${value}`) }))}
            />
            {types.includes(ELSEWHERE) && (
              <Link to="/policy/draft" className="small">
                {t('access.approvals.policyElsewhere')}
              </Link>
            )}
          </div>
          {type && (
            <CommandForm
              key={type}
              fields={fieldsOf(type)}
              submit={t('access.approvals.propose')}
              error={propose.error}
              busy={propose.isPending}
              onSend={(fields) => propose.mutate({ type, fields: { ...fields } })}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}
