import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { caller, openTestHouse, type TestHouse } from './test-house.ts';
import { openDeliveries } from './webhooks/deliveries.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test('nobody waits for the next look: what happens is sent then, and what was resumed or is sent again', async () => {
  const { key } = await house.desk.apiKeys.create('shop', ['write', 'webhooks']);
  const { post } = caller({ app: house.app, writeKey: key });
  let received: string[] = [];
  const running = openDeliveries({
    ...{ desk: house.desk, database: house.database, writer: house.writer },
    clock: () => house.time.now,
    async post(_, __, body) {
      received.push(JSON.parse(body).data.memberId);
      return { status: 200, answer: 'ok' };
    },
  });
  running.start();
  // Far less than the half minute after which it would look by itself.
  const sent = (...ids: string[]) =>
    vi.waitFor(() => expect(received).toEqual(ids), { timeout: 10_000, interval: 20 });
  const asked = { url: 'https://shop.example/hook', types: ['member.registered'] };
  const { endpointId } = (await post('/webhooks', asked)).json();
  await post('/members', { memberId: 'ann' });
  await sent('ann');
  await post(`/webhooks/${endpointId}/pause`, {});
  await post('/members', { memberId: 'bob' });
  await post(`/webhooks/${endpointId}/resume`, {});
  await sent('ann', 'bob');
  received = [];
  await post(`/webhooks/${endpointId}/replay`, { fromSeq: house.writer.position().seq });
  await sent('bob');
  await running.close();
});
