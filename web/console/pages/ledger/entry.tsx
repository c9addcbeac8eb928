import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EntryDetail, RefusalJson } from '#contract';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { EventFacts } from './event-facts.tsx';
import './ledger.css';
import { OutcomeTag } from './outcome-tag.tsx';
import { Postings } from './postings.tsx';
import { Refusal } from './refusal.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** One entry: the command, what happened, and every yuan it moved. */
export function Entry() {
  const { entry: text } = useParams({ from: '/ledger/$entry' });
  const { t } = useTranslation();
  const { client } = useProgram();
  const number = Number(text);
  const entry = useQuery({ queryKey: ['entry', number], queryFn: () => dataOf(client.entry(number)) });
  return (
    <Page
      title={t('ledger.entry', { entry: text })}
      actions={
        <nav className="row" aria-label={t('ledger.title')}>
          {number > 1 && (
            <Link to="/ledger/$entry" params={{ entry: String(number - 1) }}>
              {t('ledger.previous')}
            </Link>
          )}
          {entry.data?.seq !== entry.data?.asOfSeq && (
            <Link to="/ledger/$entry" params={{ entry: String(number + 1) }}>
              {t('ledger.next')}
            </Link>
          )}
        </nav>
      }
    >
      <Shown of={entry} rows={8}>
        {(data) => (
          <>
            <EntryFacts entry={data} />
            <Postings postings={data.postings} />
            <section className="panel stack">
              <h2>{t('ledger.events')}</h2>
              {data.events.length === 0 && (
                <p className="quiet">
                  {t(data.outcome === 'accepted' ? 'ledger.nothingDue' : 'ledger.noEvents')}
                </p>
              )}
              <ul className="entry-events">
                {data.events.map((event, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: events of an entry keep their place for ever
                  <li key={place}>
                    <EventFacts event={event} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Shown>
    </Page>
  );
}

function EntryFacts({ entry }: { readonly entry: EntryDetail }) {
  const { t } = useTranslation();
  const words = useEntryWords();
  const refusal = entry.refusal as RefusalJson | null;
  return (
    <section className="panel">
      <h2>{t('ledger.facts')}</h2>
      <Facts
        facts={[
          { label: t('ledger.command'), value: words.command(entry.type) },
          { label: t('words.time'), value: <At time={entry.at} /> },
          { label: t('ledger.commandId'), value: <Identifier id={entry.id} /> },
          {
            label: t('ledger.column.outcome'),
            value: <OutcomeTag of={entry.outcome} />,
            hint: t('ledger.asOf', { seq: entry.asOfSeq }),
          },
          ...(entry.seq === null ? [] : [{ label: t('ledger.seq'), value: entry.seq }]),
          ...(refusal ? [{ label: t('ledger.refusal'), value: <Refusal refusal={refusal} /> }] : []),
        ]}
      />
    </section>
  );
}
