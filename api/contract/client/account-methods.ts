import { type CreateProgram, programSchema, programsSchema } from '../programs.ts';
import { type SignIn, sessionSchema } from '../session.ts';
import type { Answer, Request } from '../transport.ts';

/** Signing in and out, and which programs there are. */
export function accountMethods(sendTo: <Data>(request: Request<Data>) => Promise<Answer<Data>>) {
  const path = '/api/v1/session';
  return {
    programs: () => sendTo({ method: 'GET', path: '/api/v1/programs', schema: programsSchema }),
    /** Opens another program; again with the same content it is the same program. */
    createProgram: (body: CreateProgram) =>
      sendTo({ method: 'POST', path: '/api/v1/programs', body, schema: programSchema }),
    session: () => sendTo({ method: 'GET', path, schema: sessionSchema }),
    signIn: (body: SignIn) => sendTo({ method: 'POST', path, body, schema: sessionSchema }),
    signOut: () => sendTo<undefined>({ method: 'DELETE', path }),
  };
}
