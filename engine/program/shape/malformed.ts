/** Why a command is not of its shape: which field, which rule, what was sent. */
export type Malformed = { readonly field: string; readonly rule: string; readonly value: string };

export function malformed(field: string, rule: string, value: unknown): { malformed: Malformed } {
  const shown = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return { malformed: { field, rule, value: shown.slice(0, 200) } };
}
