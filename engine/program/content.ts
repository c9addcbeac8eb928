/**
 * A command's content as one text, for telling a repeat from another command under the same id.
 * Values as sent (`"1000"` is not `"1000.00"`), fields in any order, `at` left out.
 *
 * Source   contracts §2, A18.
 */
export function contentOf(json: Readonly<Record<string, unknown>>): string {
  const { at: _, ...content } = json;
  return canonical(content);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
