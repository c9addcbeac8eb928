import type { House } from '../room.ts';

const TRIES_PER_MINUTE = 20;

/** Of one address. */
export const rarely = { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: 60_000 } } as const;

/** How a member's session travels. */
export function cookieOf({ secureCookies }: Pick<House, 'secureCookies'>) {
  return {
    path: '/api/v1/programs',
    httpOnly: true,
    sameSite: 'strict',
    secure: secureCookies,
  } as const;
}
