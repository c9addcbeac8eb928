import { useTranslation } from 'react-i18next';
import type { EntryDetail } from '#contract';
import type { Messages } from '../../../kit/i18n/messages.ts';
import { Facts } from '../../../kit/parts/facts.tsx';
import { EventValue } from './event-value.tsx';
import { useEntryWords } from './use-entry-words.ts';

type EventJson = EntryDetail['events'][number];
type FieldName = keyof Messages['ledger']['field'];

/** What happened, field by field, each under its word. */
export function EventFacts({ event }: { readonly event: EventJson }) {
  const { t } = useTranslation();
  const words = useEntryWords();
  const { type, ...fields } = event;
  // A field of a later version is shown under its own name rather than left out.
  const labelOf = (name: string): string => t(`ledger.field.${name as FieldName}`, { defaultValue: name });
  return (
    <>
      <h3>{words.event(type)}</h3>
      <Facts
        facts={Object.entries(fields).map(([name, value]) => ({
          label: labelOf(name),
          value: <EventValue name={name} value={value} />,
        }))}
      />
    </>
  );
}
