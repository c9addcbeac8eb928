/**
 * A command's content as one text, for telling a repeat from another command under the same id.
 * Values as sent (`"1000"` is not `"1000.00"`), fields in any order, `at` left out.
 *
 * Source   contracts §2, A18.
 */
export function contentOf(json: Readonly<Record<string, unknown>>): string {
  return canonicalObject(json, 'at');
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return canonicalObject(value as Readonly<Record<string, unknown>>);
}

function canonicalObject(value: Readonly<Record<string, unknown>>, leftOut?: string): string {
  let fields = '';
  for (const name of Object.keys(value).sort()) {
    const field = value[name];
    if (field === undefined || name === leftOut) continue;
    fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${canonical(field)}`;
  }
  return `{${fields}}`;
}
