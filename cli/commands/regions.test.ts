import { afterAll, describe, expect, it } from 'vitest';
import { openCommandLine } from '../test-command-line.ts';

const { cistern, file, close } = openCommandLine();
afterAll(close);

describe('cistern regions', () => {
  it('S65: prints the tree below a code, as lines or as JSON', async () => {
    const lines = (await cistern('regions', '440000')).stdout.split('\n');
    expect(lines[0]).toBe('440000 广东省');
    expect(lines[1]).toBe('  440100 广州市');
    expect(lines).toContain('    440106 天河区');
    expect(lines).toContain('  441900 东莞市');
    expect(JSON.parse((await cistern('regions', '441900', '--json')).stdout)).toEqual({
      ...{ code: '441900', name: '东莞市', tier: 'city', children: [] },
    });
    const all = JSON.parse((await cistern('regions', '--json')).stdout);
    expect(all.map(({ tier }: { tier: string }) => tier)).toEqual(Array(34).fill('province'));
  });

  it('E10: refuses a code that is not in the table: exit 2, in both languages', async () => {
    const out = await cistern('regions', '440199');
    expect(out.status).toBe(2);
    expect(out.stdout).toBe('');
    expect(out.stderr).toContain('440199 不是官方行政区划代码表');
    expect(out.stderr).toContain('440199 is not a code of the official region table (GB/T 2260)');
  });

  it('run is a rehearsal tool and takes any six digits', async () => {
    const at = '2026-01-01T09:00:00+08:00';
    const member = { id: 'm', at, type: 'RegisterMember', memberId: 'mei' };
    const store = { id: 's', at, type: 'RegisterStore', storeId: 's', ownerId: 'mei', region: '999999' };
    const out = await cistern(
      'run',
      file('six.jsonl', `${JSON.stringify(member)}\n${JSON.stringify(store)}`),
      '--policy',
      'local-life',
    );
    expect(JSON.parse(out.stdout.trim().split('\n')[1]!)).toMatchObject({ id: 's', outcome: 'accepted' });
  });
});
