import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BodyOf, CaseRow } from '#contract';
import { PickMember } from '../../list/pick.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { MemberChoice } from './member-choice.tsx';

/** What is asked for, as it is filled in. */
export type Remedies = {
  readonly bounty: boolean;
  readonly amount: string;
  readonly budgetId: string | undefined;
  readonly delist: boolean;
  readonly freeze: boolean;
  readonly memberIds: readonly string[];
  readonly referrerId: string | undefined;
};

export const NO_REMEDIES: Remedies = {
  ...{ bounty: false, amount: '', budgetId: undefined, delist: false, freeze: false },
  ...{ memberIds: [], referrerId: undefined },
};

type Remedy = NonNullable<BodyOf<'RuleCase'>['remedies']>[number];

/** The remedies in the order they are carried out. */
export function remediesOf(chosen: Remedies): readonly Remedy[] {
  const { bounty, amount, budgetId, delist, freeze, memberIds, referrerId } = chosen;
  return [
    ...(delist ? [{ kind: 'delist' }] : []),
    ...(freeze ? [{ kind: 'freeze' }] : []),
    ...(memberIds.length > 0 ? [{ kind: 'move-members', memberIds, ...(referrerId && { referrerId }) }] : []),
    ...(bounty ? [{ kind: 'bounty', amount: amount.trim(), ...(budgetId && { budgetId }) }] : []),
  ];
}

type ChosenProps = {
  readonly of: CaseRow;
  readonly chosen: Remedies;
  readonly onChange: (chosen: Remedies) => void;
};

/** What a ruling does: each remedy by itself, and members one by one. */
export function ChosenRemedies({ of, chosen, onChange }: ChosenProps) {
  const { t } = useTranslation();
  const set = (change: Partial<Remedies>): void => onChange({ ...chosen, ...change });
  return (
    <fieldset className="stack remedies">
      <legend>{t('field.remedies')}</legend>
      {of.storeId && (
        <Checkbox checked={chosen.delist} onChange={({ target }) => set({ delist: target.checked })}>
          {t('choice.delist')}
        </Checkbox>
      )}
      {of.memberId && (
        <Checkbox checked={chosen.freeze} onChange={({ target }) => set({ freeze: target.checked })}>
          {t('choice.freeze')}
        </Checkbox>
      )}
      {of.reporterId && (
        <Checkbox checked={chosen.bounty} onChange={({ target }) => set({ bounty: target.checked })}>
          {t('choice.bounty')}
        </Checkbox>
      )}
      {chosen.bounty && <Bounty chosen={chosen} set={set} />}
      <MemberChoice of={of} chosen={chosen.memberIds} onChange={(memberIds) => set({ memberIds })} />
      {chosen.memberIds.length > 0 && (
        <div>
          <label htmlFor="referrerId">{t('cases.moveTo')}</label>
          <PickMember
            id="referrerId"
            value={chosen.referrerId}
            onChange={(referrerId) => set({ referrerId })}
          />
          <span className="quiet small">{t('cases.moveToNote')}</span>
        </div>
      )}
    </fieldset>
  );
}

type BountyProps = { readonly chosen: Remedies; readonly set: (change: Partial<Remedies>) => void };

function Bounty({ chosen, set }: BountyProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const budgets = useQuery({
    queryKey: ['register', 'budgets', 'pick'],
    queryFn: () => dataOf(client.register('budgets', { limit: 200 })),
  });
  const options = budgets.data?.items.map(({ budgetId }) => ({ value: budgetId, label: budgetId }));
  return (
    <div className="row">
      <label htmlFor="bounty-amount">{t('field.amount')}</label>
      <Input
        id="bounty-amount"
        inputMode="decimal"
        style={{ width: 120 }}
        value={chosen.amount}
        onChange={({ target }) => set({ amount: target.value })}
      />
      <label htmlFor="bounty-budget">{t('field.budgetId')}</label>
      <Select
        id="bounty-budget"
        style={{ minWidth: 160 }}
        {...(chosen.budgetId !== undefined && { value: chosen.budgetId })}
        onChange={(budgetId) => set({ budgetId })}
        options={options ?? []}
        notFoundContent={t('cases.noBudget')}
      />
    </div>
  );
}
