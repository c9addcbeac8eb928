import { expect, test } from 'vitest';
import { nameBatch } from './name-batch.ts';

test('names that are asked for in the same moment are asked for once, a page at a time', async () => {
  const asked: (readonly string[])[] = [];
  const nameOf = nameBatch(async (ids) => {
    asked.push(ids);
    return { wang: '王芳' };
  }, 2);
  expect(await Promise.all(['wang', 'li', 'wang', 'zhao'].map(nameOf))).toEqual(['王芳', null, '王芳', null]);
  expect(asked).toEqual([['wang', 'li'], ['zhao']]);
  await nameOf('li');
  expect(asked.length).toBe(3);
});

test('what goes wrong reaches everybody who asked', async () => {
  const nameOf = nameBatch(() => Promise.reject(new Error('busy')), 2);
  const outcomes = await Promise.allSettled([nameOf('wang'), nameOf('li')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
