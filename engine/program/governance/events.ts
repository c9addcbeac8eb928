import type { Micro } from '../../amount/quantity.ts';

export type Warned = {
  readonly type: 'Warned';
  readonly code: string;
  readonly needed?: Micro | undefined;
  readonly held?: Micro | undefined;
};

export type GovernanceEvent = Warned;
