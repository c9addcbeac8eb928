import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStoreName } from '../program/use-store-name.ts';

/** Every mention of a thing leads to it. */
export function OrderLink({ id }: { readonly id: string }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId: id }} className="identifier">
      {id}
    </Link>
  );
}

type PersonProps = {
  readonly id: string;
  readonly name?: { readonly zh: string; readonly en: string } | null | undefined;
};

export function MemberLink({ id, name }: PersonProps) {
  return (
    <Link to="/members/$memberId" params={{ memberId: id }}>
      <Named id={id} name={name} />
    </Link>
  );
}

/** Rows name stores by id alone; the name is looked up and the id shows on hover. */
export function StoreLink({ id, name }: PersonProps) {
  const { i18n } = useTranslation();
  const found = useStoreName(id);
  const known = found && (i18n.language === 'en' ? found.en : found.zh);
  return (
    <Link to="/stores/$storeId" params={{ storeId: id }} title={id}>
      {!name && known ? known : <Named id={id} name={name} />}
    </Link>
  );
}

/** A name with its id beside it, or the id alone. */
export function Named({ id, name }: PersonProps) {
  const { i18n } = useTranslation();
  if (!name) return <span className="identifier">{id}</span>;
  return (
    <>
      {i18n.language === 'en' ? name.en : name.zh} <span className="identifier quiet small">{id}</span>
    </>
  );
}

/** The journal entry behind a row: why it is there. */
export function EntryLink({ entry }: { readonly entry: number }) {
  const { t } = useTranslation();
  return (
    <Link to="/ledger/$entry" params={{ entry: String(entry) }} className="word">
      {t('kit.entry', { entry })}
    </Link>
  );
}
