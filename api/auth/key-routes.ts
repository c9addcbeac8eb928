import { z } from 'zod';
import { type ApiKeyRow, apiKeysSchema, madeApiKeySchema, newApiKeyBody } from '#contract';
import type { ApiKeyRow as Kept } from '#desk';
import { DAY_MS } from '#engine';
import type { House } from '../room.ts';
import { answers, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { actingPrincipal, actorOf } from './principal.ts';

const tags = ['keys'];
const PROBLEMS = [400, 401, 403, 404, 413, 415, 429] as const;
const ofOne = z.object({ keyId: z.string().regex(/^[0-9a-f]{12}$/) });
const DAYS_DEFAULT = 365;

/** Keys of integrations: scopes, expiry, last use; the text of a key is answered once. */
export function keyRoutes(app: App, house: House): void {
  const { apiKeys } = house.desk;
  app.get(
    '/api/v1/keys',
    { schema: { tags, summary: 'API keys', response: answers(200, apiKeysSchema, PROBLEMS) } },
    async (request) => {
      await actingPrincipal(house, request, 'keys.read');
      return { items: (await apiKeys.list()).map(keyRow) };
    },
  );
  app.post(
    '/api/v1/keys',
    {
      schema: {
        tags,
        summary: 'Make an API key; its text is answered once',
        body: newApiKeyBody,
        response: answers(201, madeApiKeySchema, PROBLEMS),
      },
    },
    async (request, reply) => {
      const actor = actorOf(await actingPrincipal(house, request, 'keys.change'), request);
      const { name, scopes, days = DAYS_DEFAULT } = request.body;
      // Whoever may go without the second person of this system is named where nobody can do it in passing.
      if (scopes.includes('officers')) throw onCommandLineOnly();
      const expiresAt = new Date(house.clock() + days * DAY_MS);
      return reply.code(201).send(await apiKeys.add(actor, { name, scopes, expiresAt }));
    },
  );
  app.delete(
    '/api/v1/keys/:keyId',
    { schema: { tags, summary: 'Revoke an API key', params: ofOne, response: empty(PROBLEMS) } },
    async (request, reply) => {
      const actor = actorOf(await actingPrincipal(house, request, 'keys.change'), request);
      const { keyId } = request.params as { keyId: string };
      if (!(await apiKeys.revoke(keyId, actor))) throw fault('not_found');
      return reply.code(204).send();
    },
  );
}

function onCommandLineOnly(): HttpProblem {
  return new HttpProblem(malformed('scopes', 'not_officers', 'officers'));
}

function keyRow({ createdAt, expiresAt, lastUsedAt, revokedAt, scopes, ...row }: Kept): ApiKeyRow {
  return {
    ...row,
    scopes: [...scopes],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
