import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { BEHAVIOUR_KINDS } from '#lab';
import { Block, Figure } from './form-parts.tsx';
import {
  eventDay,
  eventsOf,
  type LabDocument,
  mallPercent,
  refundPercent,
  stopDays,
  weightOf,
  withdrawalDays,
  withEvent,
  withMall,
  withRefunds,
  withStopDays,
  withWeight,
  withWithdrawals,
} from './lab-document.ts';
import { rowFields, rowOf, shownField, withRowField } from './lab-fields.ts';

type BlockProps = { readonly document: LabDocument; readonly onChange: (document: LabDocument) => void };

const EVENTS = ['inflow-stops', 'sell-off', 'injection', 'whale', 'ring', 'subsidy'] as const;

/** How many do what, and what exactly they do. */
export function PeopleBlock({ document, onChange }: BlockProps) {
  const { t } = useTranslation();
  return (
    <Block title={t('lab.people')}>
      {BEHAVIOUR_KINDS.map((kind) => (
        <Fragment key={kind}>
          <Figure
            label={t(`lab.behaviours.${kind}` as 'lab.people')}
            value={weightOf(document, kind)}
            max={1_000}
            onChange={(weight) => onChange(withWeight(document, kind, weight))}
          />
          {weightOf(document, kind) > 0 && (
            <Details document={document} onChange={onChange} list="behaviours" kind={kind} />
          )}
        </Fragment>
      ))}
      <Figure
        label={t('lab.refundPercent')}
        value={refundPercent(document)}
        max={100}
        onChange={(percent) => onChange(withRefunds(document, percent))}
      />
      <Figure
        label={t('lab.mallPercent')}
        value={mallPercent(document)}
        max={100}
        onChange={(percent) => onChange(withMall(document, percent))}
      />
      <Figure
        label={t('lab.withdrawalDays')}
        value={withdrawalDays(document)}
        min={1}
        max={3_650}
        empty={t('lab.never')}
        onChange={(days) => onChange(withWithdrawals(document, days))}
        onClear={() => onChange(withWithdrawals(document, undefined))}
      />
    </Block>
  );
}

/** What befalls the program, on which day, and how much of it. */
export function EventsBlock({ document, onChange }: BlockProps) {
  const { t } = useTranslation();
  return (
    <Block title={t('lab.events')}>
      {EVENTS.map((kind) => (
        <Fragment key={kind}>
          <Figure
            label={t(`lab.happens.${kind}` as 'lab.events')}
            value={eventDay(document, kind)}
            max={document.days}
            empty={t('lab.never')}
            onChange={(day) => onChange(withEvent(document, kind, day))}
            onClear={() => onChange(withEvent(document, kind, undefined))}
          />
          {kind === 'inflow-stops' && eventDay(document, kind) !== undefined && (
            <Figure
              detail
              label={t('lab.stopDays')}
              value={stopDays(document)}
              min={1}
              max={10_000}
              empty={t('lab.forEver')}
              onChange={(days) => onChange(withStopDays(document, days))}
              onClear={() => onChange(withStopDays(document, undefined))}
            />
          )}
          {eventDay(document, kind) !== undefined && (
            <Details document={document} onChange={onChange} list="events" kind={kind} />
          )}
          {eventsOf(document, kind) > 1 && (
            <p className="quiet small lab-detail">
              {t('lab.moreEvents', { count: eventsOf(document, kind) - 1 })}
            </p>
          )}
        </Fragment>
      ))}
    </Block>
  );
}

type DetailsProps = BlockProps & { readonly list: 'behaviours' | 'events'; readonly kind: string };

/** The figures of a behaviour or an event. */
function Details({ document, onChange, list, kind }: DetailsProps) {
  const { t } = useTranslation();
  const row = rowOf(document, list, kind);
  if (!row) return null;
  return rowFields(kind, row).map((field) => (
    <Figure
      key={field.name}
      detail
      label={t(`lab.details.${kind}.${field.name}` as 'lab.people')}
      value={shownField(row, field)}
      min={field.min ?? 0}
      max={field.max}
      onChange={(shown) => onChange(withRowField(document, list, kind, { field, shown }))}
    />
  ));
}
