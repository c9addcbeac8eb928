import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementView } from '#contract';
import { Button } from '../parts/button.tsx';
import { Moment, Money, Points } from '../parts/figures.tsx';
import { Shown } from '../parts/shown.tsx';
import { useOwn } from '../use-own.ts';

type Section = StatementView['sections'][number];
type StatementLinesProps = { readonly path: string; readonly shows: (section: Section) => boolean };

const YEAR_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;
const YEARS_MAX = 20;
/** As many as are drawn at once. */
const LINES = 30;

/** A statement as a list, the newest line first: a year, further back when asked or when there is nothing in it. */
export function StatementLines({ path, shows }: StatementLinesProps) {
  const { t } = useTranslation();
  const [years, setYears] = useState(1);
  const [shown, setShown] = useState(LINES);
  const [now] = useState(() => Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const iso = (at: number): string => new Date(at).toISOString();
  const query = `?from=${iso(now - years * YEAR_MS)}&to=${iso(now + 2 * DAY_MS)}`;
  const statement = useOwn<StatementView>(path + query);
  const lines = statement.data?.sections
    .filter(shows)
    .flatMap((section) => section.lines.map((line, place) => ({ ...line, section, place })))
    .toSorted((a, b) => b.entry - a.entry || b.place - a.place);
  const nothing = lines?.length === 0;
  useEffect(() => {
    if (nothing && years < YEARS_MAX) setYears(YEARS_MAX);
  }, [nothing, years]);
  return (
    <Shown of={{ ...statement, data: nothing && years < YEARS_MAX ? undefined : lines }}>
      {(lines) => {
        const further = shown < lines.length;
        return (
          <>
            {lines.length === 0 && <p className="none">{t('m.records.none')}</p>}
            <ul className="rows">
              {lines.slice(0, shown).map(({ section, ...line }) => (
                <li key={`${section.account} ${line.entry} ${line.place}`}>
                  <Line line={line} section={section} />
                </li>
              ))}
            </ul>
            {(further || years < YEARS_MAX) && (
              <Button plain onClick={() => (further ? setShown(shown + LINES) : setYears(YEARS_MAX))}>
                {t('m.records.earlier')}
              </Button>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function Line({ line, section }: { readonly line: Section['lines'][number]; readonly section: Section }) {
  const { t } = useTranslation();
  const Figure = section.unit === 'points' ? Points : Money;
  return (
    <>
      <div className="row spread">
        <span>{t(`postingKind.${line.kind}` as 'postingKind.pool', { defaultValue: line.kind })}</span>
        <strong>
          <Figure of={line.amount} signed />
        </strong>
      </div>
      <div className="row spread quiet small">
        <Moment at={line.at} />
        <span>
          {t('m.records.balance')} <Figure of={line.balance} />
        </span>
      </div>
    </>
  );
}
