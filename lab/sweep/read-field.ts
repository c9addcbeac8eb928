/** What a scenario document says at a path of `setField`; undefined when it says no number there. */
export function readField(document: unknown, path: string): number | undefined {
  const names = path === 'poolShare' ? poolPath(document) : path.split('.');
  const found = names.reduce(at, document);
  return typeof found === 'number' ? found : undefined;
}

/** The pool's share of the tariff an order has when its store says nothing else. */
function poolPath(document: unknown): readonly string[] {
  const tariff = ['policy', 'defaultTariff'].reduce(at, document);
  return ['policy', 'tariffs', String(tariff), 'parts', 'pool'];
}

function at(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined;
}
