import { Tooltip } from 'antd';
import { money, moneyBig, moneyFigure, moneyFull } from '../format/money.ts';
import { points, pointsColumn, pointsFull } from '../format/points.ts';
import { useLanguage } from '../i18n/use-language.ts';

type MoneyProps = {
  readonly amount: string;
  readonly decimals?: number | undefined;
  /** The figure alone, where the head of the column names the currency. */
  readonly bare?: boolean;
  /** Big sums in words. */
  readonly big?: boolean;
};

/** A sum of money; what is rounded shows every digit on hover. */
export function Money({ amount, decimals = 2, bare = false, big = false }: MoneyProps) {
  const { language } = useLanguage();
  const full = moneyFull(amount, language);
  const shown = big ? moneyBig(amount, language) : money(amount, language, decimals);
  const text = bare ? moneyFigure(amount, decimals) : shown;
  const figure = <span className="figure">{text}</span>;
  return shown === full ? figure : <Tooltip title={full}>{figure}</Tooltip>;
}

/** A number of points, cut off at four decimals; every digit on hover. */
export function Points({ amount, column = false }: { readonly amount: string; readonly column?: boolean }) {
  const shown = column ? pointsColumn(amount) : points(amount);
  const full = pointsFull(amount);
  const figure = <span className="figure">{shown}</span>;
  return points(amount) === full ? figure : <Tooltip title={full}>{figure}</Tooltip>;
}
