/** Things by id, by code unit: an order that does not depend on how a state was reached. */
export function sortedById<Thing extends { readonly id: string }>(things: Iterable<Thing>): Thing[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
