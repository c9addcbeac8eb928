import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useName } from '../program/use-name.ts';

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

/** Rows name members by id alone: the name is looked up. */
export function MemberLink({ id, name }: PersonProps) {
  const known = useName('members', id, name);
  return (
    <Link to="/members/$memberId" params={{ memberId: id }}>
      <Named id={id} name={known} />
    </Link>
  );
}

/** As members; a store that is known by name shows its id on hover. */
export function StoreLink({ id, name }: PersonProps) {
  const { i18n } = useTranslation();
  const known = useName('stores', id, name);
  return (
    <Link to="/stores/$storeId" params={{ storeId: id }} title={id}>
      {known && !name ? i18n.language === 'en' ? known.en : known.zh : <Named id={id} name={known} />}
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
