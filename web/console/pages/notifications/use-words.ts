import { useTranslation } from 'react-i18next';
import { NOTIFICATION_TEXTS, type NotificationKind } from '#contract';

type Words = { readonly zh: string; readonly en: string };

/** What people are told, in the reader's language; the texts are the contract's, as they went out. */
export function useWords() {
  const { i18n } = useTranslation();
  const of = (words: Words): string => (i18n.language === 'en' ? words.en : words.zh);
  return { of, kind: (kind: NotificationKind): string => of(NOTIFICATION_TEXTS[kind].title) };
}
