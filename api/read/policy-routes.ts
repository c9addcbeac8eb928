import { z } from 'zod';
import { type PolicyLint, policyDiffBody, policyDiffSchema, policyLintSchema, policySchema } from '#contract';
import { diffPolicies, lintPolicy, type Policy, PRESETS, parsePolicy } from '#engine';
import { answers, BODY_PROBLEMS, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { HttpProblem } from '../server/problem.ts';

/** The policy in force, and what is to be said about any policy. */
export function policyRoutes(app: App): void {
  app.get(
    '/policies',
    {
      schema: {
        tags: ['policy'],
        summary: 'The policy in force with its warnings, and the names of the presets',
        params: pathOf('/policies'),
        response: answers(200, policySchema, READ_PROBLEMS),
      },
    },
    async ({ room }, reply) =>
      reply.send({
        document: room.policy,
        warnings: lintOf(room.policy).warnings,
        presets: [...PRESETS.keys()],
      }),
  );
  app.post(
    '/policies/lint',
    {
      schema: {
        tags: ['policy'],
        summary: 'What is wrong with a policy document, and what is risky about it',
        params: pathOf('/policies/lint'),
        body: z.unknown().meta({ description: 'A policy document (any JSON).' }),
        response: answers(200, policyLintSchema, BODY_PROBLEMS),
      },
    },
    async ({ body }, reply) => reply.send(lintOf(body)),
  );
  app.post(
    '/policies/diff',
    {
      schema: {
        tags: ['policy'],
        summary: 'What changes from one policy to another, and for whom',
        params: pathOf('/policies/diff'),
        body: policyDiffBody,
        response: answers(200, policyDiffSchema, [...BODY_PROBLEMS, 422]),
      },
    },
    async ({ room, body: { before, after } }, reply) => {
      const changes = diffPolicies(policyOf(before ?? room.policy, 'before'), policyOf(after, 'after'));
      return reply.send({ changes });
    },
  );
}

function policyOf(document: unknown, side: string): Policy {
  const parsed = parsePolicy(document);
  if ('policy' in parsed) return parsed.policy;
  const problem = parsed.problems[0]!;
  const field = problem.field === '' ? side : `${side}.${problem.field}`;
  throw new HttpProblem({ code: 'policy_invalid', ...problem, field });
}

function lintOf(document: unknown): PolicyLint {
  const parsed = parsePolicy(document);
  if (!('policy' in parsed)) return { valid: false, problems: [...parsed.problems], warnings: [] };
  return { valid: true, problems: [], warnings: lintPolicy(parsed.policy) };
}
