import { useTranslation } from 'react-i18next';
import type { ProductRow } from '#contract';
import { day } from '../../../kit/format/time.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import type { Choice } from '../../write/field-control.tsx';

type ProductActionsProps = { readonly of: ProductRow; readonly tariffs: readonly Choice[] };

/** Change a product whole, or its stock alone. */
export function ProductActions({ of, tariffs }: ProductActionsProps) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { productId, storeId, stock } = of;
  const fen = (amount: string | null): string | undefined => amount?.slice(0, -4);
  return (
    <span className="row">
      {stock !== null && (
        <CommandButton
          type="AdjustStock"
          label={t('mall.stock')}
          size="small"
          ask={['change', 'reason']}
          given={{ productId }}
        />
      )}
      <CommandButton
        type="SetProduct"
        label={t('mall.change')}
        size="small"
        ask={[
          ...(['list', 'cost', 'tariff', 'benchmark', 'benchmarkSource', 'benchmarkAt'] as const),
          ...(['counted', 'onSale'] as const),
        ]}
        given={{ productId, storeId }}
        offered={{ tariff: tariffs }}
        start={{
          list: fen(of.list),
          cost: fen(of.cost),
          tariff: of.tariff ?? undefined,
          benchmark: fen(of.benchmark),
          benchmarkSource: of.benchmarkSource ?? undefined,
          benchmarkAt: of.benchmarkAt === null ? undefined : day(of.benchmarkAt, program.timeZone),
          counted: of.counted,
          onSale: of.onSale,
        }}
      />
    </span>
  );
}
