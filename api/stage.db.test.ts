import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { caller, openTestHouse, type TestHouse } from './test-house.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;
beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
});
afterAll(() => house.close());

async function programRow() {
  const authorization = `Bearer ${house.writeKey}`;
  const reply = await house.app.inject({ url: '/api/v1/programs', headers: { authorization } });
  return reply.json().items[0];
}

async function send(command: object) {
  return (await call.post('/commands', [command])).json()[0];
}

test('what is shown of a program is its stage and policy now, not those it was opened with', async () => {
  expect(await programRow()).toMatchObject({ stage: 'rehearsal', policyName: 'local-life' });
  const policy = { ...PRESETS.get('local-life'), name: 'next', binding: { days: 90 } };
  expect(await send({ id: 'p', type: 'PublishPolicy', policy })).toMatchObject({ outcome: 'accepted' });
  expect(await programRow()).toMatchObject({ stage: 'rehearsal', policyName: 'next' });
  expect((await call.get('/policies')).json().document).toEqual(policy);
  expect(await send({ id: 'w', type: 'BeginWindDown', reason: 'minutes' })).toMatchObject({
    outcome: 'accepted',
  });
  expect(await programRow()).toMatchObject({ stage: 'winding-down' });
  expect(await send({ id: 'c', type: 'PayWindDown' })).toMatchObject({ outcome: 'accepted' });
  expect(await programRow()).toMatchObject({ stage: 'closed' });
  const again = await send({ id: 's', type: 'SetStage', stage: 'live' });
  expect(again).toMatchObject({ outcome: 'refused', code: 'wrong_stage', stage: 'closed' });
});
