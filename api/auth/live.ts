import type { House } from '../room.ts';

/** Whether real money is or was at stake in any program here: then a password alone is not enough. */
export function anyLive(house: Pick<House, 'rooms'>): boolean {
  for (const { writer, stage } of house.rooms.values()) {
    if (stage === 'live' || writer.state.governance.checklist !== undefined) return true;
  }
  return false;
}
