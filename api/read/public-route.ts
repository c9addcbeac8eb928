import { type PublicFigures, publicFiguresSchema } from '#contract';
import { journalHead } from '#journal';
import { readDurable } from '../figures/durable-state.ts';
import { publicFigures } from '../figures/public-figures.ts';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { publicGet } from './public-get.ts';

/** Whoever asks, and however often: the figures are put together at most this often. */
const KEEP_MS = 10_000;

type Kept = { readonly at: number; readonly answer: Promise<PublicFigures> };

/** What is published of each program (S26): its rules, its figures, the end of its journal. */
export function publicRoute(app: App, house: House): void {
  const kept = new WeakMap<ProgramRoom, Kept>();
  publicGet(app, house, {
    below: '',
    summary: 'Rules, pool, supply, price and the end of the journal, for anybody',
    answer: publicFiguresSchema,
    keepSeconds: KEEP_MS / 1000,
    find: (room) => recent(room, house, kept),
  });
}

function recent(room: ProgramRoom, house: House, kept: WeakMap<ProgramRoom, Kept>): Promise<PublicFigures> {
  const now = house.clock();
  const known = kept.get(room);
  if (known && now - known.at < KEEP_MS) return known.answer;
  const answer = figures(room, house);
  kept.set(room, { at: now, answer });
  answer.catch(() => kept.delete(room));
  return answer;
}

async function figures(room: ProgramRoom, house: House): Promise<PublicFigures> {
  const head = await journalHead(house.database, room.programId);
  return readDurable(room, () => publicFigures(room, head, house.clock()));
}
