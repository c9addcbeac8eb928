import type { RosterProblem } from '#desk';
import { fault, HttpProblem } from '../server/problem.ts';

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
      return new HttpProblem({
        code: 'malformed',
        field: 'login',
        rule: 'small letters and digits',
        value: login,
      });
    case 'password_too_short':
      return new HttpProblem({
        code: 'malformed',
        field: 'newPassword',
        rule: 'at least 12 signs',
        value: '',
      });
  }
}
