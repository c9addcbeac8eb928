import { z } from 'zod';
import { id, instant } from './values.ts';

export const EVIDENCE_KINDS = ['jpeg', 'png', 'pdf', 'mp4'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
/** Of one file. */
export const EVIDENCE_BYTES_MAX = 20 * 1024 * 1024;

export const evidenceFileSchema = z
  .object({
    fileId: id.meta({ description: 'What the case names it by.' }),
    kind: z.enum(EVIDENCE_KINDS).meta({ description: 'By its content, whatever it was called.' }),
    bytes: z.number().int(),
    contentHash: z.string().meta({ description: 'Sha256; stays when the file is erased.' }),
    keptBy: z.string(),
    keptAt: instant,
    erasedAt: instant.nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export const evidenceFilesSchema = z.object({ items: z.array(evidenceFileSchema) });

export type EvidenceFileRow = z.infer<typeof evidenceFileSchema>;
