/** Cash, losses and what was issued grow by what leaves them: people read them with the sign turned. */
export function turnedSign(name: string): bigint {
  const turned = name.startsWith('cash:') || name.startsWith('issued:') || name === 'platform:refund-loss';
  return turned ? -1n : 1n;
}
