import { bind, boundTo, closesLoop, moveBinding, referrerOf } from './bindings.ts';
import type { CommandOf } from './commands.ts';
import { caseKnown, memberActive, storeKnown, tariffKnown } from './people.ts';
import { type Refusal, when } from './refusals.ts';
import { change, known, type Run } from './state.ts';

export function registerStore(run: Run, command: CommandOf<'RegisterStore'>): Refusal | null {
  const { stores } = run.state;
  const { storeId, ownerId, recruiterId } = command;
  const tariff = command.tariff ?? run.state.policy.defaultTariff;
  const refusal =
    when(stores.has(storeId), 'store_exists') ??
    memberActive(run, ownerId) ??
    tariffKnown(run, tariff) ??
    memberActive(run, recruiterId);
  if (refusal) return refusal;
  stores.set(storeId, {
    ...{ ownerId, tariff, region: command.region ?? null, recruiterId: recruiterId ?? null },
    ...{ kind: command.kind ?? 'partner', credits: command.credits ?? false, suspended: false },
  });
  const free = referrerOf(run, ownerId) === null;
  if (recruiterId !== undefined && free && !closesLoop(run, ownerId, recruiterId)) {
    bind(run, ownerId, recruiterId, { via: 'store-link' });
  }
  return null;
}

export function updateStore(run: Run, command: CommandOf<'UpdateStore'>): Refusal | null {
  const { storeId, ownerId, tariff, region, recruiterId, credits } = command;
  const refusal =
    storeKnown(run, storeId) ??
    memberActive(run, ownerId) ??
    tariffKnown(run, tariff) ??
    memberActive(run, recruiterId);
  if (refusal) return refusal;
  const store = known(run.state.stores, storeId);
  if (command.moveBindings && ownerId !== undefined && ownerId !== store.ownerId) {
    moveBindings(run, command, store.ownerId, ownerId);
  }
  run.state.stores.set(storeId, {
    ...store,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(tariff === undefined ? {} : { tariff }),
    ...(region === undefined ? {} : { region }),
    ...(recruiterId === undefined ? {} : { recruiterId }),
    ...(credits === undefined ? {} : { credits }),
  });
  return null;
}

/** Who came to the old owner through this store goes to the new one, save where it would close a loop. */
function moveBindings(
  run: Run,
  { storeId, reason }: CommandOf<'UpdateStore'>,
  oldOwner: string,
  newOwner: string,
): void {
  for (const memberId of boundTo(run, oldOwner)) {
    const through = known(run.state.members, memberId).binding?.storeId === storeId;
    if (through && !closesLoop(run, memberId, newOwner)) moveBinding(run, memberId, newOwner, { reason });
  }
}

export function suspendStore(run: Run, command: CommandOf<'SuspendStore'>): Refusal | null {
  const refusal =
    storeKnown(run, command.storeId) ??
    caseKnown(run, command.caseId) ??
    suspendedRefuses(run, command.storeId);
  if (!refusal) change(run.state.stores, command.storeId, { suspended: true });
  return refusal;
}

export const suspendedRefuses = (run: Run, storeId: string): Refusal | null =>
  when(known(run.state.stores, storeId).suspended, 'store_suspended');

export function resumeStore(run: Run, { storeId }: CommandOf<'ResumeStore'>): Refusal | null {
  const refusal =
    storeKnown(run, storeId) ?? when(!known(run.state.stores, storeId).suspended, 'store_not_suspended');
  if (!refusal) change(run.state.stores, storeId, { suspended: false });
  return refusal;
}
