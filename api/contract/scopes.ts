import type { CommandType } from '#engine';
import type { Writes } from './writes/write.ts';
import { WRITES } from './writes.ts';

/** The areas of the commands, as the reference page groups them. */
export const WRITE_TAGS = [...new Set(Object.values(WRITES).map(({ tag }) => tag))];

/**
 * What an API key may do. `read`: every list and figure; `write`: every command; `write:orders` and so on: the
 * commands of that area only; `webhooks`: where events are sent; `officers`: names both officers itself, for a system that has an approval of two
 * people of its own. Every scope but `read` alone includes reading.
 */
export const SCOPES: readonly string[] = [
  'read',
  'write',
  ...WRITE_TAGS.map((tag) => `write:${tag}`),
  'officers',
  'webhooks',
];

/** The command types that scopes allow. */
export function commandsOf(scopes: readonly string[]): (type: string) => boolean {
  if (scopes.includes('write')) return () => true;
  const allowed = new Set(
    Object.entries(WRITES as Writes)
      .filter(([, write]) => scopes.includes(`write:${write.tag}`))
      .map(([type]) => type as CommandType),
  );
  return (type) => allowed.has(type as CommandType);
}
