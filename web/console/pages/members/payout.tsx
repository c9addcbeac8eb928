import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '#contract';
import { money } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money } from '../../../kit/parts/amounts.tsx';

/** What the points pay now, net, and that it may differ later. */
export function Payout({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const holds = Number(member.points) > 0;
  return (
    <section className="panel stack">
      <h2>{t('members.payout.title')}</h2>
      {holds ? (
        <>
          <p className="payout-figure">
            <Money amount={member.payoutNow} />
          </p>
          <p>
            {t('members.payout.text', {
              points: points(member.points),
              net: money(member.payoutNow, language),
            })}
          </p>
          <p className="quiet small">{t('members.payout.hint')}</p>
        </>
      ) : (
        <p>{t('members.payout.none')}</p>
      )}
    </section>
  );
}
