import { describe, expect, test } from 'vitest';
import { BANNED } from './banned-words.ts';
import en from './en/index.ts';
import zhCN from './zh-CN/index.ts';
import phones from './zh-CN/member.ts';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [path, text] of flat(value, `${prefix}${key}.`)) found.set(path, text);
  }
  return found;
}

const chinese = flat(zhCN);
const english = flat(en);
const sources = import.meta.glob<string>(
  ['../../**/*.{ts,tsx}', '!../../**/*.test.ts', '!../i18n/zh-CN/**', '!../i18n/en/**'],
  { query: '?raw', import: 'default', eager: true },
);
const code = Object.values(sources).join('\n');

/** Keys written out, and those put together from a beginning and a name. */
const written = [...code.matchAll(/'([a-z][\w:-]*(?:\.[\w:-]+)+)'/gi)].map(([, key = '']) => key);
const beginnings = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.?)\$\{/gi)].map(([, start = '']) => start);

const topics = new Set([...chinese.keys()].map((key) => key.slice(0, key.indexOf('.'))));
const isKey = (text: string): boolean => topics.has(text.slice(0, text.indexOf('.')));
const holes = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('the texts', () => {
  test('Chinese and English have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  test('each pair has the same holes to fill', () => {
    const differ = [...chinese].filter(([key, text]) => {
      return holes(text).join() !== holes(english.get(key) ?? '').join();
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test('Chinese texts are Chinese, English texts are not', () => {
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    const latin = [...chinese].filter(
      ([, text]) => !/\p{Script=Han}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(latin.map(([key]) => key)).toEqual(['frame.signedIn']);
  });

  test('an empty list says what will stand there, or what to do about it', () => {
    const lists = [...code.matchAll(/\bempty=\{t\('([\w.]+)'\)\}/g)].map(([, key = '']) => key);
    expect(lists.length).toBeGreaterThan(25);
    const bare = lists
      .filter((key) => !/^lab\.(never|forEver)$/.test(key))
      .filter((key) => !/[。，；].+。$/.test(chinese.get(key)!) || !/[.,;] .+\.$/.test(english.get(key)!));
    expect(bare).toEqual([]);
  });

  test('every key that is used exists', () => {
    expect(written.length).toBeGreaterThan(200);
    expect(written.filter((key) => isKey(key) && !chinese.has(key))).toEqual([]);
    const known = [...chinese.keys()];
    const lost = beginnings.filter((start) => isKey(start) && !known.some((key) => key.startsWith(start)));
    expect(lost).toEqual([]);
  });

  test('every key that exists is used', () => {
    const used = new Set(written);
    const starts = beginnings.filter((start) => isKey(start));
    const idle = [...chinese.keys()].filter(
      (key) => !used.has(key) && !starts.some((start) => key.startsWith(start)),
    );
    expect(idle).toEqual([]);
  });

  test('components hold no text of their own', () => {
    const own = Object.entries(sources).filter(
      ([path, text]) => path.endsWith('.tsx') && /\p{Script=Han}/u.test(text),
    );
    expect(own.map(([path]) => path)).toEqual([]);
  });

  test('no screen says a banned word', () => {
    const said = [...chinese, ...english].flatMap(([key, text]) =>
      BANNED.filter((word) =>
        word.test(text.replace(/\s/g, (space) => (/[A-Za-z]/.test(text) ? space : ''))),
      ).map((word) => `${key}: ${word.source}`),
    );
    expect(said).toEqual([]);
  });

  test('members are told of the pool in the words of the disclosure they agree to, and of no profit', () => {
    expect([...flat(phones)].filter(([, text]) => text.includes('盈利'))).toEqual([]);
  });

  test.each(['稳赚', '躺赚不赔', 'a guaranteed price', 'passive income', '强制出局'])(
    '%s would be found',
    (text) => {
      expect(BANNED.some((word) => word.test(text))).toBe(true);
    },
  );
});
