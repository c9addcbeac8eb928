import type { ExternalKind } from '#desk';

/** `phone:13800000000` in its two halves. */
export function externalOf(text: string): { readonly kind: ExternalKind; readonly value: string } {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon) as ExternalKind, value: text.slice(colon + 1) };
}
