import { statSync } from 'node:fs';

export type Identity = { readonly uid: number; readonly gid: number };

/** `nobody`, by number: the name need not exist. */
const UNPRIVILEGED: Identity = { uid: 65_534, gid: 65_534 };

/**
 * Whom the server runs as when we are root, since PostgreSQL refuses root: the owner of a folder that is
 * there already, else `nobody`. Undefined when we are not root: the server runs as we do.
 */
export function serverIdentity(clusterFolder: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : UNPRIVILEGED;
}
