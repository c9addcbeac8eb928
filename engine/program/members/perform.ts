import type { Handlers } from '../handlers.ts';
import { bindMember } from './bind-member.ts';
import type { MEMBER_COMMANDS } from './commands.ts';
import { registerMember } from './register-member.ts';

export const MEMBER_HANDLERS: Handlers<typeof MEMBER_COMMANDS> = {
  RegisterMember: registerMember,
  BindMember: bindMember,
};
