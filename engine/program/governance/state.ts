import type { Stage } from '../shape/choices.ts';

/** What stands above the commands: how real the program is, and what its officers have said. */
export type GovernanceState = {
  stage: Stage;
};

export function newGovernance(stage: Stage): GovernanceState {
  return { stage };
}
