import { programsSchema } from '../programs.ts';
import { type SignIn, sessionSchema } from '../session.ts';
import type { Answer, Request } from '../transport.ts';

/** Signing in and out, and which programs there are. */
export function accountMethods(sendTo: <Data>(request: Request<Data>) => Promise<Answer<Data>>) {
  const path = '/api/v1/session';
  return {
    programs: () => sendTo({ method: 'GET', path: '/api/v1/programs', schema: programsSchema }),
    session: () => sendTo({ method: 'GET', path, schema: sessionSchema }),
    signIn: (body: SignIn) => sendTo({ method: 'POST', path, body, schema: sessionSchema }),
    signOut: () => sendTo<undefined>({ method: 'DELETE', path }),
  };
}
