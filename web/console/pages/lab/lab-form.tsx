import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESETS } from '#engine';
import { BEHAVIOUR_KINDS, SCENARIOS } from '#lab';
import {
  eventDay,
  type LabDocument,
  mallPercent,
  refundPercent,
  shippedScenario,
  stopDays,
  weightOf,
  withdrawalDays,
  withEvent,
  withGrowth,
  withGrowthField,
  withMall,
  withRefunds,
  withStopDays,
  withWeight,
  withWithdrawals,
} from './lab-document.ts';

/** The name that stands for the policy in force, and for the one a search has found. */
export const LIVE = 'live';
export const FOUND = 'found';
export const NOBODY = 'none';
const GROWTHS = ['constant', 'exponential', 'seasonal'] as const;
const GROWTH_FIELDS = ['ordersPerDay', 'doublingDays', 'ordersPerDayMax', 'stopDay', 'afterStop'] as const;
const EVENTS = ['inflow-stops', 'sell-off', 'injection', 'whale', 'ring', 'subsidy'] as const;
const DAYS_A_YEAR = 365;

export type LabFormProps = {
  readonly document: LabDocument;
  readonly onChange: (document: LabDocument) => void;
  readonly policies: readonly [first: string, second: string];
  readonly onPolicies: (policies: readonly [string, string]) => void;
  /** Whether a search has found a policy. */
  readonly found: boolean;
};

/** What is to be simulated: which rules, how it grows, what people do, what happens. */
export function LabForm(props: LabFormProps) {
  const { document, onChange } = props;
  const { t } = useTranslation();
  return (
    <div className="lab-form">
      <RulesBlock {...props} />
      <GrowthBlock document={document} onChange={onChange} />
      <Block title={t('lab.people')}>
        {BEHAVIOUR_KINDS.map((kind) => (
          <Figure
            key={kind}
            label={t(`lab.behaviours.${kind}` as 'lab.people')}
            value={weightOf(document, kind)}
            max={1_000}
            onChange={(weight) => onChange(withWeight(document, kind, weight))}
          />
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
      <Block title={t('lab.events')}>
        {EVENTS.map((kind) => (
          <Figure
            key={kind}
            label={t(`lab.happens.${kind}` as 'lab.events')}
            value={eventDay(document, kind)}
            max={document.days}
            empty={t('lab.never')}
            onChange={(day) => onChange(withEvent(document, kind, day))}
            onClear={() => onChange(withEvent(document, kind, undefined))}
          />
        ))}
        {eventDay(document, 'inflow-stops') !== undefined && (
          <Figure
            label={t('lab.stopDays')}
            value={stopDays(document)}
            min={1}
            max={10_000}
            empty={t('lab.forEver')}
            onChange={(days) => onChange(withStopDays(document, days))}
            onClear={() => onChange(withStopDays(document, undefined))}
          />
        )}
      </Block>
    </div>
  );
}

function RulesBlock({ document, onChange, policies, onPolicies, found }: LabFormProps) {
  const { t } = useTranslation();
  const [first, second] = policies;
  const rules = [
    { value: LIVE, label: t('lab.live') },
    ...(found ? [{ value: FOUND, label: t('lab.goal.policy') }] : []),
    ...[...PRESETS.keys()].map((value) => ({ value, label: value })),
  ];
  return (
    <Block title={t('lab.rules')}>
      <Choice
        label={t('lab.policy')}
        value={first}
        options={rules}
        onChange={(one) => onPolicies([one, second])}
      />
      <Choice
        label={t('lab.against')}
        value={second}
        options={[{ value: NOBODY, label: t('lab.nobody') }, ...rules]}
        onChange={(other) => onPolicies([first, other])}
      />
      <Choice
        label={t('lab.scenario')}
        value={document.name}
        options={[...SCENARIOS.keys()].map((value) => ({
          value,
          label: t(`lab.scenarios.${value}` as 'lab.scenario'),
        }))}
        onChange={(name) => onChange(shippedScenario(name))}
      />
      <Figure
        label={t('lab.years')}
        value={document.days / DAYS_A_YEAR}
        min={0.01}
        max={30}
        step={0.5}
        onChange={(years) => onChange({ ...document, days: Math.max(1, Math.round(years * DAYS_A_YEAR)) })}
      />
      <Figure
        label={t('lab.seed')}
        value={document.seed ?? 1}
        max={4_294_967_295}
        onChange={(seed) => onChange({ ...document, seed })}
      />
    </Block>
  );
}

function GrowthBlock({ document, onChange }: Pick<LabFormProps, 'document' | 'onChange'>) {
  const { t } = useTranslation();
  const { growth } = document;
  const modes = growth.mode === 'history' ? ([...GROWTHS, 'history'] as const) : GROWTHS;
  return (
    <Block title={t('lab.growth')}>
      <Choice
        label={t('lab.mode')}
        value={growth.mode}
        options={modes.map((value) => ({ value, label: t(`lab.modes.${value}`) }))}
        onChange={(mode) => onChange(withGrowth(document, mode))}
      />
      {GROWTH_FIELDS.filter((field) => typeof growth[field] === 'number').map((field) => (
        <Figure
          key={field}
          label={t(`lab.${field}`)}
          value={Number(growth[field])}
          max={100_000}
          onChange={(value) => onChange(withGrowthField(document, field, value))}
        />
      ))}
    </Block>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="lab-block">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label>
      <span>{label}</span>
      <Select value={value} options={[...options]} onChange={onChange} aria-label={label} />
    </label>
  );
}

type FigureProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  readonly empty?: string;
  readonly onChange: (value: number) => void;
  readonly onClear?: () => void;
};

function Figure({ label, value, min = 0, max, step = 1, empty, onChange, onClear }: FigureProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label>
      <span>{label}</span>
      <InputNumber
        value={value === undefined ? null : Math.round(value * 100) / 100}
        min={min}
        max={max}
        step={step}
        placeholder={empty ?? ''}
        aria-label={label}
        onChange={(next) => (typeof next === 'number' ? onChange(next) : onClear?.())}
      />
    </label>
  );
}
