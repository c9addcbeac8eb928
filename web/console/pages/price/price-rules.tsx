import { useTranslation } from 'react-i18next';
import { Facts } from '../../../kit/parts/facts.tsx';

const CAUSES = ['order', 'sale', 'exit', 'refund'] as const;

/** What moves the price, in words. */
export function PriceRules() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('price.rules.title')}</h2>
      <p>
        <strong>{t('price.rules.formula')}</strong>
      </p>
      <Facts
        facts={CAUSES.map((cause) => ({
          label: t(`price.rules.${cause}`),
          value: t(`price.rules.${cause}Text`),
        }))}
      />
      <p className="quiet">{t('price.rules.later')}</p>
    </section>
  );
}
