import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Messages } from '../../../kit/i18n/messages.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { useName } from '../../program/use-name.ts';

type AccountWord = keyof Messages['account'];

const PERSONAL = /^(member|store):([^:]+):(.+)$/;

/** An account in words; one of a member or a store leads to them. The books' own name shows on hover. */
export function AccountName({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [, owner, id, kind] = PERSONAL.exec(name) ?? [];
  const known = useName(owner === 'store' ? 'stores' : 'members', id ?? '');
  const channel = name.startsWith('cash:') ? name.slice('cash:'.length) : undefined;
  const wordOf = (): string => {
    if (id) {
      const who = known ? `${language === 'en' ? known.en : known.zh} ${id}` : id;
      return t(`account.${`${owner}:${kind}` as AccountWord}`, { id: who, defaultValue: name });
    }
    if (channel) {
      return t('account.cash', {
        id: t(`orders.channel.${channel as 'simulated'}`, { defaultValue: channel }),
      });
    }
    return t(`account.${name as AccountWord}`, { defaultValue: name });
  };
  const text = <span title={name}>{wordOf()}</span>;
  if (id && owner === 'member') {
    return (
      <Link to="/members/$memberId" params={{ memberId: id }}>
        {text}
      </Link>
    );
  }
  if (id && owner === 'store') {
    return (
      <Link to="/stores/$storeId" params={{ storeId: id }}>
        {text}
      </Link>
    );
  }
  return text;
}
