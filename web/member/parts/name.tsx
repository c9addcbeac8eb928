import { useLanguage } from '../../kit/i18n/use-language.ts';

type NameProps = {
  readonly of: { readonly zh: string; readonly en: string } | null | undefined;
  /** What stands there when no name is known. */
  readonly or: string;
};

export function Name({ of, or }: NameProps) {
  const { language } = useLanguage();
  return <>{(of && (language === 'en' ? of.en : of.zh)) || or}</>;
}
