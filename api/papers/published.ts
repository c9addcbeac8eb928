import type { PublishedProof } from '#contract';
import type { Paper } from '#desk';

/** A published proof as it travels. */
export function published({ period, record, madeBy, madeAt }: Paper): PublishedProof {
  const proof = JSON.parse(record) as PublishedProof['proof'];
  return { day: period, publishedBy: madeBy, publishedAt: madeAt.toISOString(), proof };
}
