import type { OpeningStage } from '#journal';
import { badInput } from './exit.ts';

const STAGES: readonly OpeningStage[] = ['draft', 'rehearsal'];

/** How real a new program is, as it was asked for. */
export function readStage(text: string): OpeningStage {
  const stage = STAGES.find((one) => one === text);
  if (stage) return stage;
  const names = STAGES.join(', ');
  throw badInput(
    `--stage 只能是 ${names}；正式由草稿转入`,
    `--stage is one of ${names}; a program goes live from a draft`,
  );
}
