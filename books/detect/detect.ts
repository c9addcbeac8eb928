import { DAY_MS } from '#engine';
import type { BooksQueries, DetectionRequest, Detections } from '../queries.ts';
import type { Source } from '../read/database.ts';
import { limitOf } from '../read/page.ts';
import { type Candidate, DETECTORS, type Detection, type Detector, type Window } from './detection.ts';
import { judge } from './judge.ts';
import { offPlatformPayment } from './off-platform-payment.ts';
import type { Question } from './question.ts';
import { silentRecruiter } from './silent-recruiter.ts';
import { sybilBinding } from './sybil-binding.ts';
import { WINDOW_DAYS } from './thresholds.ts';

/** Everything a detector looked at, judged or not. */
export const CANDIDATES: Readonly<Record<Detector, (question: Question) => Promise<Candidate[]>>> = {
  'silent-recruiter': silentRecruiter,
  'sybil-binding': sybilBinding,
  'off-platform-payment': offPlatformPayment,
};

async function detect(source: Source, request: DetectionRequest): Promise<Detections> {
  const asOfSeq = source.asOfSeq();
  const window = await windowOf(source, request);
  const asked = request.detector === undefined ? DETECTORS : [request.detector];
  const found: Detection[] = [];
  for (const detector of window.from < window.to ? asked : []) {
    const question = { ...window, source, bindingDays: request.bindingDays };
    for (const candidate of await CANDIDATES[detector](question)) {
      const detection = judge(detector, candidate, window);
      if (detection) found.push(detection);
    }
  }
  const items = found.sort(bySeverity).slice(0, limitOf(request));
  return { items, found: found.length, ...window, asOfSeq };
}

/** The last days up to the last accepted command, where nothing else is said. */
async function windowOf(source: Source, request: DetectionRequest): Promise<Window> {
  const to = request.to ?? (await endOf(source));
  return { from: request.from ?? to - WINDOW_DAYS * DAY_MS, to };
}

async function endOf({ db, programId }: Source): Promise<number> {
  const program = await db
    .selectFrom('programs')
    .select('at')
    .where('program_id', '=', programId)
    .executeTakeFirst();
  return Number(program?.at ?? 0) + 1;
}

/** Highest score first; the rest of the order only keeps it the same every time. */
function bySeverity(a: Detection, b: Detection): number {
  if (a.score !== b.score) return b.score - a.score;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ detector, storeId, memberIds }: Detection): string {
  return [detector, storeId, ...memberIds].join(' ');
}

export function detectQueries(source: Source): Pick<BooksQueries, 'detections'> {
  return { detections: (request) => detect(source, request) };
}
