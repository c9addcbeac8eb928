import type { Query } from '@tanstack/react-query';

const AGAIN_MS = 4_000;

/**
 * For what changes without anybody here doing anything: reads it again as long as something of it is under way,
 * while the tab is looked at.
 */
export function againWhile<Data>(underWay: (data: Data) => boolean) {
  return ({ state: { data } }: Pick<Query<Data>, 'state'>): number | false =>
    data !== undefined && underWay(data) ? AGAIN_MS : false;
}
