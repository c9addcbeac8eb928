import { randomBytes } from 'node:crypto';
import { entryBeforeSeq, wrongUrl } from '#api';
import { ruleText, WEBHOOK_TYPES } from '#contract';
import { type Endpoint, openDesk, type Webhooks } from '#desk';
import { readEntries } from '#journal';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading, type Pool } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';

export type WebhookOptions = DataPlace & {
  program?: string;
  types?: string;
  id?: string;
  hours?: string;
  fromSeq?: string;
  local?: boolean;
};

const ACTOR = { id: 'cli' };
const HOUR_MS = 3_600_000;

type Parts = {
  readonly webhooks: Webhooks;
  readonly pool: Pool;
  readonly programId: string;
  readonly options: WebhookOptions;
};
type Action = (parts: Parts, name: string) => Promise<void>;

/** `cistern webhook …`: works beside a running server, which sees the change at its next turn. */
export async function runWebhook(
  action: keyof typeof ACTIONS,
  name: string,
  options: WebhookOptions,
): Promise<void> {
  const database = await openForReading(options);
  try {
    const { pool } = database;
    const programId = await whichProgram(pool, options.program);
    const { webhooks } = openDesk({ pool, key: (await database.unlock()).key });
    await ACTIONS[action]({ webhooks, pool, programId, options }, name);
  } finally {
    await database.close();
  }
}

const ACTIONS = {
  add: addEndpoint,
  list: async ({ webhooks, programId }) => {
    for (const endpoint of await webhooks.list(programId)) show(endpoint);
  },
  show: showDeliveries,
  pause: (parts, name) => done(name, parts.webhooks.setStatus(ACTOR, placeOf(parts, name), 'paused')),
  resume: (parts, name) => done(name, parts.webhooks.setStatus(ACTOR, placeOf(parts, name), 'active')),
  remove: (parts, name) => done(name, parts.webhooks.remove(ACTOR, placeOf(parts, name))),
  rotate: async (parts, name) => {
    const hours = wholeNumber('hours', parts.options.hours ?? '24');
    const until = new Date(Date.now() + hours * HOUR_MS);
    handOver(name, found(name, await parts.webhooks.rotate(ACTOR, placeOf(parts, name), until)));
  },
  replay: async (parts, name) => {
    const fromSeq = wholeNumber('from-seq', parts.options.fromSeq ?? '0');
    const before = await entryBeforeSeq(parts.pool, parts.programId, fromSeq);
    await done(name, parts.webhooks.replay(ACTOR, placeOf(parts, name), fromSeq, before));
  },
} as const satisfies Record<string, Action>;

async function addEndpoint({ webhooks, pool, programId, options }: Parts, url: string): Promise<void> {
  const rule = wrongUrl(url, options.local ?? false);
  if (rule !== undefined)
    throw badInput(
      `地址不能用：${url}（${ruleText({ rule }, 'zh')}）`,
      `the URL ${ruleText({ rule }, 'en')}, got ${url}`,
    );
  const types = typesOf(options.types);
  const endpointId = options.id ?? `whe_${randomBytes(9).toString('hex')}`;
  const readEntry = await lastEntry(pool, programId);
  const secret = await webhooks.create(ACTOR, { programId, endpointId, url, types, readEntry });
  if (secret === undefined)
    throw badInput(`已经有 ${endpointId}`, `there is an endpoint ${endpointId} already`);
  handOver(endpointId, secret);
}

export function typesOf(text: string | undefined): readonly string[] {
  const types = text === undefined ? [] : text.split(',').map((one) => one.trim());
  const unknown = types.find((one) => !WEBHOOK_TYPES.includes(one));
  if (unknown !== undefined)
    throw badInput(`没有事件 ${unknown}，可选：${WEBHOOK_TYPES.join(', ')}`, `there is no event ${unknown}`);
  return types;
}

async function lastEntry(pool: Pool, programId: string): Promise<number> {
  const start = await entryBeforeSeq(pool, programId, Number.MAX_SAFE_INTEGER);
  let last = start;
  for await (const batch of readEntries(pool, programId, start)) last = batch.lastEntry;
  return last;
}

async function showDeliveries(parts: Parts, name: string): Promise<void> {
  const place = placeOf(parts, name);
  show(found(name, await parts.webhooks.find(place)));
  for (const message of await parts.webhooks.messages(place, undefined, 20)) {
    const { messageId, seq, type, status, tries, lastStatus, lastAnswer } = message;
    const last = tries === 0 ? '' : `${lastStatus ?? '–'} ${lastAnswer ?? ''}`;
    process.stdout.write(`  ${seq} ${type} ${messageId} ${status} ×${tries} ${last}\n`);
  }
}

function show({ endpointId, url, types, status, failures, notice }: Endpoint): void {
  const said = notice === undefined ? '' : ` (${notice})`;
  process.stdout.write(`${endpointId} ${status}${said} ×${failures} ${url} ${types.join(',') || '*'}\n`);
}

function placeOf({ programId }: Parts, endpointId: string) {
  return { programId, endpointId };
}

async function done(name: string, change: Promise<boolean>): Promise<void> {
  found(name, (await change) || undefined);
  process.stdout.write('✓\n');
}

function found<Value>(name: string, value: Value | undefined): Value {
  if (value === undefined) throw badInput(`没有接收地址 ${name}`, `there is no endpoint ${name}`);
  return value;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw badInput(`--${name} 应为整数，收到 "${text}"`, `--${name} must be a whole number, got "${text}"`);
  return Number(text);
}

function handOver(endpointId: string, secret: string): void {
  process.stdout.write(`${endpointId} ${secret}（只显示这一次 / shown this once）\n`);
}
