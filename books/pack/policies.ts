import { formatInstant, type Instant, type Json } from '#engine';
import { entriesOf, type RowSource } from '#journal';
import type { PackPeriod } from './ledger.ts';

type Version = {
  readonly version: number;
  readonly publishedAt: Instant | undefined;
  readonly policy: Json;
  from: Instant | undefined;
  until: Instant | undefined;
};

/** Every policy that held at some time of a period, oldest first, as JSON text. */
export async function policiesText(source: RowSource, { from, to }: PackPeriod): Promise<string> {
  const versions = await allVersions(source, to);
  const held = versions.filter(
    (one) => (one.version === 1 || one.from !== undefined) && (one.until === undefined || one.until > from),
  );
  const shown = held.map(({ version, publishedAt, from: since, until, policy }) => ({
    ...{
      version,
      publishedAt: written(publishedAt),
      inForceFrom: written(since),
      inForceUntil: written(until),
    },
    policy,
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

const written = (at: Instant | undefined) => (at === undefined ? null : formatInstant(at));

async function allVersions(source: RowSource, to: Instant): Promise<readonly Version[]> {
  const versions: Version[] = [];
  for await (const { opening, entries } of entriesOf(source, -1)) {
    if (opening) versions.push(versionOf(1, opening.policy as unknown as Json, undefined));
    for (const { seq, at, events } of entries) {
      if (seq === undefined) continue;
      if (at >= to) return versions;
      for (const event of events) {
        if (event.type === 'PolicyPublished') {
          versions.push(versionOf(event.version, JSON.parse(event.document), at));
        } else if (event.type === 'PolicyActivated') activate(versions, event.version, at);
      }
    }
  }
  return versions;
}

function versionOf(version: number, policy: Json, publishedAt: Instant | undefined): Version {
  return { version, publishedAt, policy, from: undefined, until: undefined };
}

/** The one that held until now is the newest of those that ever did. */
function activate(versions: readonly Version[], version: number, at: Instant): void {
  for (const one of versions) {
    const holds = one.until === undefined && (one.version === 1 || one.from !== undefined);
    if (one.version === version) one.from = at;
    else if (holds) one.until = at;
  }
}
