import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CaseRow, EVIDENCE_BYTES_MAX, mayAct } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { CaseFile } from './case-file.tsx';
import { keepFile } from './keep-file.ts';

const UNDECIDED: ReadonlySet<CaseRow['status']> = new Set(['open', 'assigned', 'ruled', 'appealed']);

/** The files of a case: added while it is undecided, looked at on record, erased by an owner. */
export function CaseFiles({ of: { caseId, status } }: { readonly of: CaseRow }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const found = useQuery({
    queryKey: ['case-files', caseId],
    queryFn: () => dataOf(client.caseFiles(caseId)),
  });
  return (
    <section className="panel stack">
      <h2>{t('caseFiles.title')}</h2>
      <Shown of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('caseFiles.none')}</Nothing>
          ) : (
            items.map((file) => <CaseFile key={file.fileId} of={file} caseId={caseId} />)
          )
        }
      </Shown>
      {UNDECIDED.has(status) && mayAct(role, 'evidence.change') && <AddFile caseId={caseId} />}
      <p className="quiet small">{t('caseFiles.note')}</p>
    </section>
  );
}

function AddFile({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const queries = useQueryClient();
  const keep = useMutation<void, unknown, File>({
    mutationFn: (file) => keepFile(client.caseFileUrl(caseId), file),
    onSuccess: () => queries.invalidateQueries(),
  });
  const tooLarge = keep.variables !== undefined && keep.variables.size > EVIDENCE_BYTES_MAX;
  return (
    <div className="stack">
      <Upload
        accept=".jpg,.jpeg,.png,.pdf,.mp4"
        showUploadList={false}
        disabled={keep.isPending}
        beforeUpload={(file) => {
          keep.mutate(file);
          return false;
        }}
      >
        <Button loading={keep.isPending}>{t('caseFiles.add')}</Button>
      </Upload>
      {keep.error !== null &&
        (tooLarge ? <p role="alert">{t('caseFiles.tooLarge')}</p> : <Trouble error={keep.error} />)}
    </div>
  );
}
