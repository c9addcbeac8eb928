import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Nothing, Shown } from '../../kit/parts/states.tsx';
import { useEntryWords } from '../pages/ledger/use-entry-words.ts';
import { dataOf } from '../program/data-of.ts';
import { useProgram } from '../program/program-gate.tsx';
import { At } from '../program/times.tsx';
import { EntryLink } from './links.tsx';
import './story.css';

const SHOWN = 50;

type StoryProps = {
  readonly about: string;
  /** Up to where at least: the books may be behind what stands beside the story. */
  readonly seq?: number;
};

/** What the journal says of one thing, newest first; each line leads to its entry. */
export function Story({ about, seq }: StoryProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const words = useEntryWords();
  const entries = useQuery({
    queryKey: ['entries', about, seq],
    queryFn: () => dataOf(client.entries({ about, limit: SHOWN, ...(seq !== undefined && { minSeq: seq }) })),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="panel">
      <h2>{t('story.title')}</h2>
      <Shown of={entries}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('story.none')}</Nothing>
          ) : (
            <ol className="story">
              {items.map((row) => (
                <li key={row.entry}>
                  <strong>{words.command(row.type)}</strong>
                  <span className="quiet small">
                    <At time={row.at} /> · <EntryLink entry={row.entry} />
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}
