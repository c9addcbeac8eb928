import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type DeskAct,
  EVIDENCE_BYTES_MAX,
  type EvidenceFileRow,
  type EvidenceKind,
  evidenceFileSchema,
  evidenceFilesSchema,
  reasonBody,
} from '#contract';
import type { EvidenceFile } from '#desk';
import type { RefusedJson } from '#journal';
import { actorOf } from '../auth/principal.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { keyHeader, pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { auditedAnswer } from '../write/audited-answer.ts';
import { commandIdOf } from '../write/command-id.ts';
import { kindOf } from './kind-of.ts';
import { readBody } from './read-body.ts';

const tags = ['cases'];
const FILES = '/cases/:id/files';
const ONE = `${FILES}/:file`;
const TYPES: Readonly<Record<EvidenceKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
};

/** Files of a case: kept sealed, named in the journal by reference, looked at on record, erasable. */
export function evidenceRoutes(app: App, house: House): void {
  app.register(async (files) => {
    // Only here is a body anything else than JSON, and it is never held against a schema but by its content.
    files.addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload));
    keepRoute(files as App, house);
  });
  readRoutes(app, house);
}

function keepRoute(app: App, house: House): void {
  const schema = {
    tags,
    summary:
      'Keep a file (JPEG, PNG, PDF, MP4; application/octet-stream) and add it to the case (AddEvidence)',
    params: pathOf(FILES),
    headers: keyHeader,
    response: answers(201, evidenceFileSchema, WRITE_PROBLEMS),
  };
  app.post(FILES, { schema, bodyLimit: EVIDENCE_BYTES_MAX }, async (request, reply) => {
    const { of, actor } = acting(request, 'evidence.change');
    if (!request.principal.maySend('AddEvidence')) throw fault('not_allowed');
    const id = commandIdOf(request);
    const opened = request.room.writer.state.cases.cases.get(of.caseId);
    if (!opened) throw fault('not_found');
    const content = await readBody(request.body);
    const kind = kindOf(content);
    if (!kind) throw fault('file_kind');
    const file = await house.desk.evidence.keep(actor, of, kind, content);
    if (!file) throw fault('file_not_kept');
    // Kept and in the journal already; kept alone, an earlier try was cut off between the two.
    if (opened.evidence.includes(file.fileId)) return reply.code(201).send(fileRow(file));
    const command = { id, type: 'AddEvidence', caseId: of.caseId, evidence: file.fileId };
    const answer = await auditedAnswer(request, house, command);
    if (answer.code === undefined) return reply.code(201).send(fileRow(file));
    await house.desk.evidence.discard({ ...of, fileId: file.fileId });
    const { outcome: _, id: __, ...refusal } = answer.outcome as RefusedJson;
    throw new HttpProblem(refusal);
  });
}

function readRoutes(app: App, { desk: { evidence } }: House): void {
  const listed = {
    tags,
    summary: 'The files of a case',
    params: pathOf(FILES),
    response: answers(200, evidenceFilesSchema, READ_PROBLEMS),
  };
  app.get(FILES, { schema: listed }, async (request) => {
    const { of } = acting(request, 'people.read');
    return { items: (await evidence.list(of)).map(fileRow) };
  });
  const read = {
    tags,
    summary: 'One file as it was kept; who looked is in the audit log',
    params: pathOf(ONE),
    response: empty(READ_PROBLEMS),
  };
  app.get(ONE, { schema: read }, async (request, reply) => {
    const { of, actor } = acting(request, 'evidence.read');
    const found = await evidence.read(actor, { ...of, fileId: fileOf(request) });
    if (!found) throw fault('not_found');
    return sendFile(reply, found.file, found.pieces());
  });
  const erased = {
    tags,
    summary: 'Erase a file; its hash and who did it stay',
    params: pathOf(`${ONE}/erase`),
    body: reasonBody,
    response: empty(BODY_PROBLEMS),
  };
  app.post(`${ONE}/erase`, { schema: erased }, async (request, reply) => {
    const { of, actor } = acting(request, 'people.erase');
    const { reason } = request.body;
    if (!(await evidence.erase(actor, { ...of, fileId: fileOf(request) }, reason))) throw fault('not_found');
    return reply.code(204).send();
  });
}

/** Handed over to be saved, never to be run or shown within our pages. */
function sendFile(reply: FastifyReply, { fileId, kind, bytes }: EvidenceFile, pieces: AsyncIterable<Buffer>) {
  return reply
    .code(200)
    .headers({
      'content-type': TYPES[kind],
      'content-length': bytes,
      'content-disposition': `attachment; filename="${fileId}.${kind}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send(Readable.from(pieces));
}

function acting(request: FastifyRequest, act: DeskAct) {
  const { principal, room, params } = request;
  if (!principal.mayAct(act)) throw fault('not_allowed');
  const { id } = params as { id: string };
  return { of: { programId: room.programId, caseId: id }, actor: actorOf(principal, request) };
}

function fileOf({ params }: FastifyRequest): string {
  return (params as { file: string }).file;
}

function fileRow({ keptAt, erasedAt, ...row }: EvidenceFile): EvidenceFileRow {
  return { ...row, keptAt: keptAt.toISOString(), erasedAt: erasedAt?.toISOString() ?? null };
}
