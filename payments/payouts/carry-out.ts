import type { Pool } from 'pg';
import { Fault } from '#engine';
import type { Provider, ProviderAnswer, QueryAnswer } from '../provider.ts';
import { type Asked, keepAnswer } from './answers.ts';
import type { Job, JobResult, Jobs } from './jobs.ts';
import type { Journal } from './journal.ts';
import { record, statusOf } from './record.ts';
import { retryAt } from './retry-at.ts';

export type Workplace = {
  readonly pool: Pool;
  readonly journal: Journal;
  readonly jobs: Jobs;
  readonly clock: () => number;
};

type Answered = QueryAnswer | { readonly status: 'no-answer' };

/**
 * Brings one payout a step further. Before a provider is asked for the first time, the number stands in the
 * journal and the job says that it is being asked; whoever finds it so asks the provider what it knows before
 * sending it again, under the same number.
 */
export async function carryOut(place: Workplace, provider: Provider, job: Job): Promise<JobResult> {
  if (job.stage === 'ready') return begin(place, provider, job);
  const known = await ask(place, job, 'query', () => provider.query(job.payoutNumber));
  if (known.status !== 'unheard') return take(place, job, known);
  return send(place, provider, job);
}

async function begin(place: Workplace, provider: Provider, job: Job): Promise<JobResult> {
  const refused = await record(place.journal, job, 'submitted');
  if (refused !== undefined) return notSent(place, job, refused);
  if (!(await place.jobs.markSent(job, new Date(place.clock())))) return later(place, job);
  return send(place, provider, { ...job, stage: 'sent' });
}

/** The journal would not have it submitted: taken back meanwhile, or somebody has seen to it by hand. */
function notSent(place: Workplace, job: Job, note: string): JobResult {
  const status = statusOf(place.journal, job);
  const over = status === 'cancelled' || status === 'rejected';
  return { stage: over ? 'done' : 'disputed', tries: job.tries, dueAt: new Date(place.clock()), note };
}

async function send(place: Workplace, provider: Provider, job: Job): Promise<JobResult> {
  const status = statusOf(place.journal, job);
  // Somebody has recorded an end by hand: paying now could be paying twice.
  if (status !== 'submitted' && status !== 'unknown')
    return { ...still(place, job), stage: 'disputed', note: `not sent, the journal says ${status}` };
  return take(place, job, await ask(place, job, 'transfer', () => provider.transfer(job)));
}

/** Whatever is thrown means that nobody knows; only a fault of ours is passed on. */
async function ask(
  { pool, journal, clock }: Workplace,
  { of }: Job,
  asked: Asked,
  call: () => Promise<QueryAnswer>,
): Promise<Answered> {
  const heard: Answered = await call().catch((error: unknown) => {
    if (error instanceof Fault) throw error;
    return { status: 'no-answer' };
  });
  await keepAnswer(pool, journal.programId, of, { at: new Date(clock()), asked, heard });
  return heard;
}

async function take(place: Workplace, job: Job, heard: Answered): Promise<JobResult> {
  if (heard.status === 'unheard') return later(place, job);
  if (heard.status === 'no-answer') {
    if (statusOf(place.journal, job) === 'submitted') await record(place.journal, job, 'unknown');
    return later(place, job);
  }
  const { providerNumber } = heard;
  const refused = await recordAnswer(place.journal, job, heard);
  if (refused !== undefined)
    return { ...still(place, job), stage: 'disputed', providerNumber, note: refused };
  const over = heard.status !== 'processing' && heard.status !== 'awaiting-member';
  return over
    ? { ...still(place, job), stage: 'done', providerNumber }
    : { ...later(place, job), providerNumber };
}

async function recordAnswer(
  journal: Journal,
  job: Job,
  { status }: ProviderAnswer,
): Promise<string | undefined> {
  if (status === 'processing') return undefined;
  // A store's account asks nobody to confirm: what waits there is on its way, and what lapsed has failed.
  if (job.of.kind === 'settlement') {
    if (status === 'awaiting-member') return undefined;
    return record(journal, job, status === 'expired' ? 'failed' : status);
  }
  // Only what has waited for its receiver can expire.
  if (status === 'expired') await record(journal, job, 'awaiting-member');
  return record(journal, job, status);
}

function still({ clock }: Workplace, { stage, tries }: Job): JobResult {
  return { stage, tries: tries + 1, dueAt: new Date(clock()) };
}

function later(place: Workplace, job: Job): JobResult {
  return { ...still(place, job), dueAt: retryAt(place.clock(), job.tries) };
}
