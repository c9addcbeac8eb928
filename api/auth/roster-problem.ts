import type { RosterProblem } from '#desk';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';

/** Why somebody’s sign-in could not be changed, as a problem. */
export function rosterProblem(problem: RosterProblem, login: string): HttpProblem {
  switch (problem) {
    case 'login_taken':
      return fault('staff_exists', { login });
    case 'last_owner':
      return fault('last_owner', { login });
    case 'staff_not_found':
      return fault('not_found');
    case 'wrong_sign_in':
      return fault('wrong_sign_in');
    case 'login_malformed':
      return new HttpProblem(malformed('login', 'new_login', login));
    case 'password_too_short':
      return new HttpProblem(malformed('newPassword', { rule: 'text_at_least', min: 12 }, undefined));
  }
}
