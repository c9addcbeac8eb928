export type MallState = Record<never, never>;

export function noMall(): MallState {
  return {};
}
