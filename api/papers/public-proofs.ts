import { publicProofsSchema } from '#contract';
import { publicGet } from '../read/public-get.ts';
import type { House } from '../room.ts';
import type { App } from '../server/app.ts';
import { published } from './published.ts';

const SHOWN = 100;
const KEEP_S = 60;

/** Published proofs for anybody, from any site; who of the staff published them is not said. */
export function publicProofs(app: App, house: House): void {
  publicGet(app, house, {
    below: '/proofs',
    summary: 'The published proofs of the last days, for anybody',
    answer: publicProofsSchema,
    keepSeconds: KEEP_S,
    async find({ programId }) {
      const papers = await house.desk.papers.list({ programId, kind: 'proof', limit: SHOWN });
      return { items: papers.map((paper) => ({ ...published(paper), publishedBy: undefined })) };
    },
  });
}
