import type { Writes } from './write.ts';

/** What stands above the program: its stage, its policy, pauses, overrides, the winding down. */
export const GOVERNANCE_WRITES = {
  SetStage: { path: '/stage', tag: 'governance', summary: 'Take a draft into rehearsal, or live' },
  PublishPolicy: { path: '/policies', tag: 'policy', summary: 'Publish a policy' },
  RecordOverride: {
    path: '/overrides',
    tag: 'governance',
    summary: 'Record that two officers answer for going without a rule',
    makes: ['overrideId', 'ovr_'],
  },
  EndOverride: {
    path: '/overrides/:id/end',
    tag: 'governance',
    summary: 'End an override now',
    inPath: 'overrideId',
  },
  Pause: { path: '/pauses', tag: 'governance', summary: 'Pause orders, redemptions, payouts or binding' },
  Resume: {
    path: '/pauses/:id/resume',
    tag: 'governance',
    summary: 'Resume what was paused',
    inPath: 'what',
  },
  Redenominate: {
    path: '/redenominations',
    tag: 'governance',
    summary: 'Split points by a power of ten once their price is above 10 000',
  },
  BeginWindDown: { path: '/wind-down', tag: 'governance', summary: 'Begin to wind the program down' },
  PayWindDown: {
    path: '/wind-down/pay',
    tag: 'governance',
    summary: 'Pay the next members their share of the pool',
  },
} as const satisfies Writes;
