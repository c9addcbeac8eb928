import type { FastifyRequest } from 'fastify';
import { type ProgramRow, programsSchema } from '#contract';
import { listPrograms } from '#journal';
import type { House } from '../room.ts';
import { FORWARDED } from './forward.ts';

/** How long another node may take to list its programs: without its answer the list is shorter. */
const PATIENCE_MS = 2_000;

/** The programs that other nodes have, as they list them to the same caller. */
export async function listElsewhere(house: House, request: FastifyRequest): Promise<readonly ProgramRow[]> {
  if (request.headers[FORWARDED] !== undefined) return [];
  const addresses = new Set<string>();
  for (const { programId } of await listPrograms(house.database)) {
    if (house.rooms.has(programId)) continue;
    const address = (await house.holderOf(programId))?.address;
    if (address !== undefined) addresses.add(address);
  }
  const lists = await Promise.all([...addresses].map((address) => listAt(address, request)));
  return lists.flat().filter(({ programId }) => !house.rooms.has(programId));
}

async function listAt(address: string, request: FastifyRequest): Promise<readonly ProgramRow[]> {
  const { authorization, cookie } = request.headers;
  const headers = {
    [FORWARDED]: '1',
    ...(authorization === undefined ? {} : { authorization }),
    ...(cookie === undefined ? {} : { cookie }),
  };
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(new URL(request.raw.url ?? '/', address), { headers, signal });
    return answer.ok ? programsSchema.parse(await answer.json()).items : [];
  } catch {
    return [];
  }
}
