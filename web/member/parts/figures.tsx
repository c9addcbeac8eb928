import { money, moneyFull } from '../../kit/format/money.ts';
import { points, pointsFull } from '../../kit/format/points.ts';
import { day, time } from '../../kit/format/time.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';

/** The program's zone; the server's default. */
const ZONE = 'Asia/Shanghai';

export function Money({ of, signed = false }: { readonly of: string; readonly signed?: boolean }) {
  const { language } = useLanguage();
  const shown = money(of, language);
  return (
    <span className="figure" title={moneyFull(of, language)}>
      {signed && !of.startsWith('-') ? `+${shown}` : shown}
    </span>
  );
}

export function Points({ of, signed = false }: { readonly of: string; readonly signed?: boolean }) {
  return (
    <span className="figure" title={pointsFull(of)}>
      {signed && !of.startsWith('-') ? '+' : ''}
      {points(of)}
    </span>
  );
}

export const Moment = ({ at }: { readonly at: string }) => <time dateTime={at}>{time(at, ZONE)}</time>;
export const Day = ({ at }: { readonly at: string }) => <time dateTime={at}>{day(at, ZONE)}</time>;
