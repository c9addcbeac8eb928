import type { Handlers } from '../handlers.ts';
import { bindMember } from './bind-member.ts';
import type { MEMBER_COMMANDS } from './commands.ts';
import { endMember } from './end-member.ts';
import { freezeMember } from './freeze-member.ts';
import { mergeMembers } from './merge-members.ts';
import { rebindMembers } from './rebind-members.ts';
import { registerMember } from './register-member.ts';
import { setRank } from './set-rank.ts';
import { unbindMember } from './unbind-member.ts';
import { unfreezeMember } from './unfreeze-member.ts';

export const MEMBER_HANDLERS: Handlers<typeof MEMBER_COMMANDS> = {
  RegisterMember: registerMember,
  BindMember: bindMember,
  UnbindMember: unbindMember,
  RebindMembers: rebindMembers,
  EndMember: endMember,
  MergeMembers: mergeMembers,
  FreezeMember: freezeMember,
  UnfreezeMember: unfreezeMember,
  SetRank: setRank,
};
