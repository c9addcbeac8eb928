import { z } from 'zod';
import {
  id,
  instant,
  LIMIT_MAX,
  minSeqQuery,
  money,
  name,
  seq,
  type TimeRange,
  timeRange,
} from './values.ts';

/** What is looked for (S69, S71). */
export const DETECTOR_NAMES = ['silent-recruiter', 'sybil-binding', 'off-platform-payment'] as const;
export const SIGNAL_NAMES = [
  'indirect-income',
  'bound-to-leaves',
  'binds-for-one-store',
  'commission-kept',
  'registered-in-bursts',
  'turnover-fell',
  'own-share-fell',
  'bound-without-orders',
] as const;

export const signalSchema = z
  .object({
    name: z.enum(SIGNAL_NAMES),
    family: z.enum(['value', 'graph', 'timing']),
    unit: z.enum(['ppm', 'count']),
    side: z.enum(['below', 'above']).meta({ description: 'On which side of the threshold it tells.' }),
    threshold: z.number().int(),
    figure: z.number().int(),
  })
  .meta({ id: 'Signal' });

export const detectionSchema = z
  .object({
    detector: z.enum(DETECTOR_NAMES),
    storeId: id,
    storeName: name,
    memberIds: z.array(id).meta({ description: 'The accounts whose figures these are, at most 20.' }),
    from: instant,
    to: instant,
    turnover: money.meta({ description: 'What the store sold in the time, less refunds.' }),
    signals: z.array(signalSchema).meta({ description: 'Those that tell, of at least two families.' }),
    score: z.number().int().meta({ description: 'Ppm: an order of looking, not a probability.' }),
  })
  .meta({ id: 'Detection' });

export const detectionsQuery = z.object({
  ...timeRange,
  detector: z.enum(DETECTOR_NAMES).optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).optional(),
  minSeq: minSeqQuery,
});

export const detectionsSchema = z
  .object({
    from: instant,
    to: instant,
    items: z.array(detectionSchema),
    found: z.number().int().min(0).meta({ description: 'How many there are, those left out included.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Detections' });

export type DetectorName = (typeof DETECTOR_NAMES)[number];
export type DetectionsQuery = TimeRange & { readonly detector?: DetectorName; readonly limit?: number };
export type DetectionRow = z.infer<typeof detectionSchema>;
export type SignalRow = z.infer<typeof signalSchema>;
export type DetectionsAnswer = z.infer<typeof detectionsSchema>;
