import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '#contract';
import { codeOfSecret } from '#desk';
import type { TestHouse } from './test-house.ts';

export const OURS = { 'x-requested-with': 'cistern' };

type Method = 'GET' | 'POST' | 'DELETE';
let addresses = 0;
let keys = 0;

/** Somebody of the staff, signed in without a second factor, and their requests. */
export async function signedIn({ app, desk }: Pick<TestHouse, 'app' | 'desk'>, login: string, role: Role) {
  const password = `the password of ${login}`;
  await desk.createStaff({ login, role, password });
  addresses += 1;
  const remoteAddress = `10.9.0.${addresses}`;
  const enter = (code?: string): Promise<LightMyRequestResponse> =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login, password, ...(code !== undefined && { code }) },
      headers: OURS,
      remoteAddress,
    });
  let cookie = cookieOf(await enter());
  return {
    login,
    password,
    enter,
    remoteAddress,
    use: (reply: LightMyRequestResponse) => {
      cookie = cookieOf(reply);
    },
    call(method: Method, url: string, payload?: object): Promise<LightMyRequestResponse> {
      keys += 1;
      return app.inject({
        method,
        url,
        headers: { cookie, ...OURS, 'idempotency-key': `s${keys}` },
        ...(payload && { payload }),
        remoteAddress,
      });
    },
  };
}

/** What an authenticator app shows for a secret at a time. */
export function codeAt(secret: string, now: number): string {
  return codeOfSecret(secret, now);
}

function cookieOf(reply: LightMyRequestResponse): string {
  return String(reply.headers['set-cookie']).split(';')[0]!;
}
