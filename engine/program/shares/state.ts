export type SharesState = Record<never, never>;

export function noShares(): SharesState {
  return {};
}
