import { describe, expect, test } from 'vitest';
import { COMMAND_FIELDS, type CommandType, type Fields, readSpec } from '#engine';
import { createClient } from './client.ts';
import type { Write } from './writes/write.ts';
import { WITHOUT_PATH, WRITES } from './writes.ts';

const WRITTEN = Object.entries<Write>(WRITES);
const fieldsOf = (type: string): Fields => COMMAND_FIELDS[type as CommandType];

describe('the single writes', () => {
  test('every command of the vocabulary has a path of its own, or a reason why not', () => {
    const lost = Object.keys(COMMAND_FIELDS).filter((type) => !(type in WRITES) && !(type in WITHOUT_PATH));
    expect(lost).toEqual([]);
    expect(Object.keys(WITHOUT_PATH).filter((type) => type in WRITES)).toEqual([]);
  });

  test('no two commands share a path', () => {
    const paths = WRITTEN.map(([, { path }]) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each(WRITTEN)('%s: what its path gives and what it makes are fields of the command', (type, write) => {
    const { path, inPath, makes } = write;
    expect(path.split(':').length - 1).toBe(inPath === undefined ? 0 : 1);
    for (const field of [inPath, makes?.[0]]) {
      if (field === undefined) continue;
      const { kind, required } = readSpec(fieldsOf(type)[field]!);
      expect([type, required]).toEqual([type, true]);
      expect(kind === 'reference').toBe(path.includes(':reference') && field === inPath);
    }
    if (makes) expect(makes[1]).toMatch(/^[a-z]{3}_$/);
  });

  test('what begins an id of ours says which kind of thing it is', () => {
    const kinds = new Map<string, string>();
    for (const [, { makes }] of WRITTEN) {
      if (makes) expect(kinds.set(makes[1], kinds.get(makes[1]) ?? makes[0]).get(makes[1])).toBe(makes[0]);
    }
  });

  test.each(WRITTEN)(
    '%s: the client sends it there, less the field that the path gives',
    async (type, write) => {
      const sent: { url: string; body: unknown }[] = [];
      const client = createClient({
        baseUrl: '',
        programId: 'demo',
        fetch: async (url, { body }) => {
          sent.push({ url, body: JSON.parse(body ?? 'null') });
          const accepted = { id: 'a:b', outcome: 'accepted', seq: 3, events: [] };
          return { ok: true, status: 201, text: async () => JSON.stringify(accepted) };
        },
      });
      const fields = Object.fromEntries(Object.keys(fieldsOf(type)).map((name) => [name, `${name} 1`]));
      const answer = await client.command(type as 'PlaceOrder', fields as never);
      expect(answer.ok && client.lastSeq()).toBe(3);
      const { [write.inPath ?? '']: given, ...body } = fields;
      const path = write.path.replace(/:\w+/, encodeURIComponent(given ?? ''));
      expect(sent).toEqual([{ url: `/api/v1/programs/demo${path}`, body }]);
    },
  );
});
