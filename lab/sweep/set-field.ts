/** What a document says after one of its fields was set. */
export type Written = { readonly document: unknown } | { readonly problem: 'no-such-field' };

type Fields = Readonly<Record<string, unknown>>;

/**
 * A scenario document with one field set: by its path (`policy.exit.multiple`, `growth.ordersPerDay`), or
 * `poolShare`, which moves a part of every tariff of the policy between the merchant and the pool, so that the
 * shares still make a whole. The policy must stand in the document itself.
 */
export function setField(document: unknown, path: string, value: number | string): Written {
  if (path === 'poolShare') return setPoolShare(document, Number(value));
  return setAt(document, path.split('.'), value);
}

function setAt(json: unknown, [name, ...further]: readonly string[], value: unknown): Written {
  if (name === undefined || !isFields(json)) return { problem: 'no-such-field' };
  if (further.length === 0) return { document: withItem(json, name, value) };
  const inner = setAt(json[name], further, value);
  return 'problem' in inner ? inner : { document: withItem(json, name, inner.document) };
}

/** A list stays a list. */
function withItem(json: Fields, name: string, value: unknown): unknown {
  if (!Array.isArray(json)) return { ...json, [name]: value };
  return json.map((item, place) => (String(place) === name ? value : item));
}

function setPoolShare(document: unknown, pool: number): Written {
  const policy = isFields(document) ? document.policy : undefined;
  const tariffs = isFields(policy) ? policy.tariffs : undefined;
  if (!isFields(document) || !isFields(policy) || !isFields(tariffs)) return { problem: 'no-such-field' };
  const moved = Object.entries(tariffs).map(([name, tariff]) => {
    const parts = isFields(tariff) && isFields(tariff.parts) ? tariff.parts : undefined;
    if (!isFields(tariff) || typeof parts?.pool !== 'number' || typeof parts.merchant !== 'number')
      return [name, tariff];
    const merchant = parts.merchant + parts.pool - pool;
    return [name, { ...tariff, parts: { ...parts, merchant, pool } }];
  });
  return { document: { ...document, policy: { ...policy, tariffs: Object.fromEntries(moved) } } };
}

function isFields(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null;
}
