import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CloseCheck } from '#contract';
import { saveJson } from '../../../kit/list/save-file.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

/** Computes a close again, or takes its record away. */
export function CheckClose({ month }: { readonly month: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const check = useMutation<CloseCheck>({ mutationFn: () => dataOf(client.checkClose(month)) });
  const save = useMutation({
    mutationFn: async () => saveJson(`close-${month}.json`, (await dataOf(client.close(month))).record),
  });
  const error = check.error ?? save.error;
  return (
    <div className="stack">
      <div className="row">
        <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
          {t('closes.check')}
        </Button>
        <Button size="small" loading={save.isPending} onClick={() => save.mutate()}>
          {t('closes.download')}
        </Button>
      </div>
      {check.data && (
        <output className="small">
          {check.data.agrees ? t('closes.agrees') : t('closes.differs', { where: check.data.differs ?? '' })}
        </output>
      )}
      {error !== null && <Trouble error={error} />}
    </div>
  );
}
