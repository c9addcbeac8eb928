import { evidenceFilesSchema } from '../evidence.ts';
import type { Sender } from './sender.ts';

/** Files of cases. Keeping one is a request of its own: its body is the file. */
export function evidenceMethods({ get, ask }: Sender) {
  const filesOf = (caseId: string) => `/cases/${encodeURIComponent(caseId)}/files`;
  return {
    caseFiles: (caseId: string) => get(filesOf(caseId), evidenceFilesSchema),
    eraseCaseFile: (caseId: string, fileId: string, reason: string) =>
      ask<undefined>(`${filesOf(caseId)}/${encodeURIComponent(fileId)}/erase`, undefined, { reason }),
  };
}
