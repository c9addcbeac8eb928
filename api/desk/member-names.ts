import { type DisplayName, maskedName } from '#desk';
import type { Principal } from '../auth/principal.ts';
import type { House, ProgramRoom } from '../room.ts';

/** Who is shown the names of members in full; others see their first sign. */
export type NameReader = 'full' | 'masked';

export function nameReader(principal: Pick<Principal, 'mayAct'>): NameReader {
  return principal.mayAct('people.names') ? 'full' : 'masked';
}

/** Names of members as somebody may see them: the only way a name gets into an answer. */
export async function memberNames(
  { desk }: House,
  { programId }: ProgramRoom,
  ids: readonly string[],
  reader: NameReader,
): Promise<ReadonlyMap<string, DisplayName>> {
  const names = await desk.namesOf(programId, 'member', ids);
  if (reader === 'full') return names;
  return new Map([...names].map(([id, name]) => [id, maskedName(name)]));
}
