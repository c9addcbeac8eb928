import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { share } from '../../../kit/format/share.ts';
import type { PublicFigures } from '../../own-types.ts';
import { Facts } from '../../parts/facts.tsx';
import { Money, Points } from '../../parts/figures.tsx';
import { usePublic } from '../../use-own.ts';

/** By the rules the server runs on; the engine is fetched when the first amount is typed. */
export function Expected({ amount }: { readonly amount: string }) {
  const { t } = useTranslation();
  const { data } = usePublic<PublicFigures>();
  const engine = useQuery({
    queryKey: ['engine'],
    queryFn: async () => (await import('../../../console/program/estimate.ts')).estimateOrder,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data || !engine.data) return null;
  const expected = engine.data(data.policy, data, data.policy.defaultTariff, amount);
  if (!expected) return null;
  return (
    <section className="stack" aria-live="polite">
      <h2>{t('m.take.expected')}</h2>
      <Facts
        of={[
          ...expected.parts.map(
            (part) =>
              [
                `${t(`m.part.${part.name}`)} ${share(Number(part.share))}`,
                <Money key={part.name} of={part.amount} />,
              ] as const,
          ),
          [t('m.take.points'), <Points key="points" of={pointsOf(expected.points)} />],
        ]}
      />
      <p className="quiet small">{t('m.take.estimate', { days: expected.delayDays })}</p>
    </section>
  );
}

const SCALE = 18;

function pointsOf(value: bigint): string {
  const digits = value.toString().padStart(SCALE + 1, '0');
  return `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
}
