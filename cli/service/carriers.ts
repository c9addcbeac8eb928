import type { Carrier } from '#api';
import { badInput } from '../exit.ts';
import { signedPost } from './signed-post.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Prints notifications where the server runs, for trying things out; a live program uses it not. */
const consoleCarrier: Carrier = {
  name: 'console',
  development: true,
  async send({ memberId, title, text }) {
    process.stdout.write(`通知 / notification ${memberId}: ${title.zh} / ${title.en}: ${text.zh}\n`);
    return 'printed';
  },
};

/**
 * Who takes notifications beyond the screens: an https address of `CISTERN_NOTIFICATIONS` that gets each as JSON,
 * signed with `CISTERN_NOTIFICATIONS_SECRET`, and passes it on by text message, e-mail or chat to whom its own list
 * says; `off`: nobody; not set: the console.
 */
export function carriersOf(environment: Environment): readonly Carrier[] {
  const { CISTERN_NOTIFICATIONS: where, CISTERN_NOTIFICATIONS_SECRET: secret } = environment;
  if (where === undefined) return [consoleCarrier];
  if (where === 'off') return [];
  if (!where.startsWith('https://') || !secret) {
    const rule = 'CISTERN_NOTIFICATIONS: off, or https://… with CISTERN_NOTIFICATIONS_SECRET';
    throw badInput(rule, rule);
  }
  const gateway: Carrier = {
    name: 'gateway',
    development: false,
    send: (carriage, signal) => signedPost(where, secret, carriage, signal),
  };
  return [gateway];
}
