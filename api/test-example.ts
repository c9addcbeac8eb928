import { readFileSync } from 'node:fs';
import type { Client, WriteType } from '#contract';
import type { PolicyDocument } from '#engine';
import { parseInstant } from '#engine';
import { clientOf, type TestHouse } from './test-house.ts';

type Line = {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly [field: string]: unknown;
};

const file = (name: string) => readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8');

/** A small program in which every command of the vocabulary is accepted once. */
export const EXAMPLE_POLICY = JSON.parse(file('every-command-policy.json')) as PolicyDocument;
export const EXAMPLE_LINES = file('every-command.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

/** Sends the example's commands, each on its own path at its own time; gives the codes of those refused. */
export async function playExample(house: TestHouse): Promise<readonly string[]> {
  const client = clientOf(house);
  const refused: string[] = [];
  for (const line of EXAMPLE_LINES) {
    house.time.now = parseInstant(line.at)!;
    const code = await send(client, line);
    if (code !== undefined) refused.push(`${line.id} ${line.type}: ${code}`);
  }
  return refused;
}

async function send(client: Client, { id, at: _, type, ...fields }: Line): Promise<string | undefined> {
  if (type === 'Tick') {
    const answer = await client.commands([{ id, type }]);
    return answer.ok ? undefined : answer.problem.code;
  }
  const answer = await client.command(type as WriteType, fields as never, { key: id });
  return answer.ok ? undefined : answer.problem.code;
}
