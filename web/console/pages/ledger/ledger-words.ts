import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

type LedgerWords = {
  readonly command: (type: string) => string;
  readonly event: (type: string) => string;
  readonly kind: (kind: string) => string;
  readonly account: (name: string) => string;
};

/** A text that may be missing: what a newer server calls something is shown as it calls it. */
function said(key: string, otherwise: string, values: Readonly<Record<string, string>> = {}): string {
  return i18next.exists(key) ? String(i18next.t(key as never, values as never)) : otherwise;
}

/** `member:li:wallet` → "会员 li 零钱"; the id stands in the middle or at the end. */
export function accountKey(name: string): { readonly key: string; readonly id: string } {
  const [first = '', id = '', last] = name.split(':');
  if (last !== undefined) return { key: `${first}:${last}`, id };
  return first === 'cash' ? { key: 'cash', id } : { key: name, id: '' };
}

/** The ledger's own names in the language of the page. */
export function useLedgerWords(): LedgerWords {
  useTranslation();
  return {
    command: (type) => said(`commandType.${type}`, type),
    event: (type) => said(`eventType.${type}`, type),
    kind: (kind) => said(`postingKind.${kind}`, kind),
    account: (name) => {
      const { key, id } = accountKey(name);
      return said(`account.${key}`, name, { id });
    },
  };
}
