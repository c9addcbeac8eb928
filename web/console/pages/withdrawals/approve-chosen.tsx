import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type RefusalJson, type WithdrawalRow } from '#contract';
import { money } from '../../../kit/format/money.ts';
import { sumOf } from '../../../kit/format/sum.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { intentKeys } from '../../../kit/write/intent-keys.ts';
import { newKey } from '../../../kit/write/new-key.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

type ApproveChosenProps = { readonly chosen: readonly WithdrawalRow[]; readonly onDone: () => void };

/** Approves many withdrawals; each has its own outcome, and a repeat after a lost answer does none twice. */
export function ApproveChosen({ chosen, onDone }: ApproveChosenProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { client } = useProgram();
  const queries = useQueryClient();
  const [keys] = useState(() => intentKeys(newKey));
  const approve = useMutation({
    mutationFn: (ids: readonly string[]) => {
      const key = keys.keyFor(JSON.stringify(ids));
      const commands = ids.map((withdrawalId) => ({
        id: `${key}:${withdrawalId}`,
        type: 'ReviewWithdrawal' as const,
        withdrawalId,
        decision: 'approve',
      }));
      return dataOf(client.commands(commands));
    },
    onSuccess: async () => {
      keys.answered(undefined);
      onDone();
      await queries.invalidateQueries();
    },
  });
  const refused = approve.data?.filter(({ outcome }) => outcome === 'refused') ?? [];
  const count = chosen.length;
  const sum = money(sumOf(chosen.map(({ net }) => net)), language);
  return (
    <div className="stack">
      <Popconfirm
        title={t('withdrawals.confirm', { count, sum })}
        description={t('withdrawals.confirmText')}
        okText={t('withdrawals.approve')}
        cancelText={t('kit.close')}
        onConfirm={() => approve.mutate(chosen.map(({ withdrawalId }) => withdrawalId))}
      >
        <Button type="primary" disabled={count === 0} loading={approve.isPending}>
          {t('withdrawals.chosen', { count })}
        </Button>
      </Popconfirm>
      {approve.error !== null && <Trouble error={approve.error} />}
      {approve.data && (
        <Alert
          type={refused.length === 0 ? 'success' : 'warning'}
          showIcon
          role="status"
          title={t('withdrawals.approved', { count: approve.data.length - refused.length })}
          {...(refused.length > 0 && {
            description: (
              <>
                {t('withdrawals.notApproved', { count: refused.length })}
                {refused.map((one) => (
                  <div key={String(one.id)}>
                    {problemOf(one as unknown as RefusalJson, '', language === 'en' ? 'en' : 'zh').detail}
                  </div>
                ))}
              </>
            ),
          })}
        />
      )}
    </div>
  );
}
