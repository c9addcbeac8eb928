import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type RefusalJson, renderRefusal } from '#contract';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

/** A refusal in words with its numbers; the code stays small. */
export function Refusal({ refusal }: { readonly refusal: RefusalJson }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <>
      {renderRefusal(refusal, language === 'en' ? 'en' : 'zh')}{' '}
      <span className="quiet small">{t('kit.code', { code: refusal.code })}</span>
    </>
  );
}

/** The refusal of an entry in the list: the numbers stand in the entry alone, which never changes. */
export function RefusalOf({ entry }: { readonly entry: number }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['entry', entry],
    queryFn: () => dataOf(client.entry(entry)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const refusal = found.data?.refusal;
  return refusal ? <Refusal refusal={refusal} /> : <span className="quiet">{t('ledger.noEvents')}</span>;
}
