import type { FastifyRequest } from 'fastify';
import {
  CHECK_QUESTIONS,
  CONSENT_KINDS,
  type ConsentKind,
  consentBody,
  consentsSchema,
  disclosureQuery,
  disclosureSchema,
} from '#contract';
import { actorOf } from '../auth/principal.ts';
import { consentRow } from '../consents/consent-rows.ts';
import { disclosureOf } from '../consents/disclosure.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';

const tags = ['me'];

/** What somebody is told before anything is paid to them, and what they consent to. */
export function ownConsents(app: App, house: House): void {
  const { consents } = house.desk;
  const told = {
    tags,
    summary: 'The disclosure made of the rules in force, its questions, and what one has consented to',
    params: pathOf('/disclosure'),
    querystring: disclosureQuery,
    response: answers(200, disclosureSchema, READ_PROBLEMS),
  };
  app.get('/disclosure', { schema: told }, async (request) => {
    const { language = 'zh' } = request.query;
    const { room } = request;
    const version = room.writer.state.governance.policyVersion;
    const texts = disclosureOf(room, language, house.clock());
    await consents.show(
      room.programId,
      texts.map(({ shown }) => shown),
    );
    return {
      ...{ version, language },
      items: texts.map(({ kind, title, lines, shown }) => ({
        ...{ kind, title, lines: [...lines], textHash: shown.textHash },
        questions:
          kind === 'disclosure' ? CHECK_QUESTIONS.map((one) => ({ id: one.id, text: one[language] })) : [],
      })),
      given: (await consents.list(whoOf(request))).map((one) => consentRow(one, version)),
    };
  });
  givingRoutes(app, house);
}

function givingRoutes(app: App, { desk: { consents } }: House): void {
  const given = {
    tags,
    summary: 'Consent to a text as it was shown; the disclosure with its questions answered right',
    params: pathOf('/consents'),
    body: consentBody,
    response: answers(201, consentsSchema, [...BODY_PROBLEMS, 409, 422]),
  };
  app.post('/consents', { schema: given }, async (request, reply) => {
    const { kind, textHash, answers: said } = request.body;
    const asked = kind === 'disclosure' ? CHECK_QUESTIONS : [];
    const wrong = asked.filter(({ id, right }) => said?.[id] !== right).map(({ id }) => id);
    if (wrong.length > 0) throw fault('wrong_answers', { wrong });
    const version = request.room.writer.state.governance.policyVersion;
    const agent = String(request.headers['user-agent'] ?? '');
    const consent = {
      kind,
      textHash,
      version,
      answers: asked.length > 0 ? answersOf(said ?? {}) : undefined,
      agent,
    };
    const who = whoOf(request);
    if (!(await consents.give(actorOf(request.principal, request), who, consent)))
      throw fault('text_changed');
    const items = (await consents.list(who)).map((one) => consentRow(one, version));
    return reply.code(201).send({ items });
  });
  for (const kind of CONSENT_KINDS) withdrawRoute(app, consents, kind);
}

function withdrawRoute(app: App, consents: House['desk']['consents'], kind: ConsentKind): void {
  const path = `/consents/${kind}/withdraw`;
  const schema = {
    tags,
    summary: `Take a consent back: ${kind}`,
    params: pathOf(path),
    response: empty(BODY_PROBLEMS),
  };
  app.post(path, { schema }, async (request, reply) => {
    const done = await consents.withdraw(actorOf(request.principal, request), whoOf(request), kind);
    if (!done) throw fault('not_found');
    return reply.code(204).send();
  });
}

/** Those that were given; a question that was not asked has none. */
function answersOf(said: Readonly<Partial<Record<string, 'yes' | 'no'>>>): Record<string, 'yes' | 'no'> {
  return Object.fromEntries(Object.entries(said).flatMap(([id, one]) => (one ? [[id, one]] : [])));
}

function whoOf({ room, principal }: FastifyRequest) {
  return { programId: room.programId, memberId: principal.login };
}
