import { expect, test } from 'vitest';
import { signedHeaders } from './sign.ts';

/** The example of the specification’s own libraries. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE = {
  messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
};

test('a message is signed as Standard Webhooks sign it', () => {
  expect(signedHeaders(MESSAGE, [SECRET])).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('while a secret is being changed both sign, the newer first', () => {
  const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const { 'webhook-signature': both } = signedHeaders(MESSAGE, [other, SECRET]);
  expect(both?.split(' ')).toHaveLength(2);
  expect(both).toMatch(/ v1,g0hM9SsE\+OTPJTGt\/tmIKtSyZlE3uFJELVlNIOLJ1OE=$/);
});
