import type { CodeSender } from '#desk';
import { badInput } from '../exit.ts';
import { signedPost } from './signed-post.ts';

const PATIENCE_MS = 10_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Prints the codes of members where the server runs, for trying things out. A live program sends none through it. */
const consoleSender: CodeSender = {
  development: true,
  async send(phone, code) {
    process.stdout.write(`会员验证码 / member code: ${phone.slice(0, 3)}****${phone.slice(-4)} ${code}\n`);
  },
};

/**
 * Who sends members their codes: an https address of `CISTERN_CODES` that gets {phone, code}, signed with
 * `CISTERN_CODES_SECRET` (HMAC-SHA256 of the body, hexadecimal, in X-Signature) and passes them to a provider of
 * text messages; `off`: nobody; not set: the console, which keeps any program from going live.
 */
export function codeSenderOf(environment: Environment): CodeSender | undefined {
  const { CISTERN_CODES: where, CISTERN_CODES_SECRET: secret } = environment;
  if (where === undefined) return consoleSender;
  if (where === 'off') return undefined;
  if (!where.startsWith('https://') || !secret) {
    const rule = 'CISTERN_CODES: off, or https://… with CISTERN_CODES_SECRET';
    throw badInput(rule, rule);
  }
  return {
    development: false,
    async send(phone, code) {
      await signedPost(where, secret, { phone, code }, AbortSignal.timeout(PATIENCE_MS));
    },
  };
}
