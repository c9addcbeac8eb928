import { useTranslation } from 'react-i18next';
import { PRESETS } from '#engine';
import { SCENARIOS } from '#lab';
import { Block, Choice, Figure } from './form-parts.tsx';
import { type LabDocument, shippedScenario, withGrowth, withGrowthField } from './lab-document.ts';
import {
  ANY_CROWD_FIELDS,
  COST_FIELDS,
  CROWD_FIELDS,
  type LabField,
  SEASON_FIELDS,
  shownField,
  withField,
} from './lab-fields.ts';
import { EventsBlock, PeopleBlock } from './lab-people-block.tsx';

/** The name that stands for the policy in force, and for one that a search has found or a file has brought. */
export const LIVE = 'live';
export const FOUND = 'found';
export const NOBODY = 'none';
const GROWTHS = ['constant', 'exponential', 'seasonal'] as const;
const GROWTH_FIELDS = ['ordersPerDay', 'doublingDays', 'ordersPerDayMax', 'stopDay', 'afterStop'] as const;
const DAYS_A_YEAR = 365;

export type LabFormProps = {
  readonly document: LabDocument;
  readonly onChange: (document: LabDocument) => void;
  /** A scenario that ships is begun with. */
  readonly onScenario: (document: LabDocument) => void;
  readonly policies: readonly [first: string, second: string];
  readonly onPolicies: (policies: readonly [string, string]) => void;
  /** Whether a search has found a policy, or a scenario brought its own. */
  readonly found: boolean;
};

/** What is to be simulated: which rules, how it grows, what people do, what happens. */
export function LabForm(props: LabFormProps) {
  const { document, onChange } = props;
  return (
    <div className="lab-form">
      <RulesBlock {...props} />
      <GrowthBlock document={document} onChange={onChange} />
      <PeopleBlock document={document} onChange={onChange} />
      <EventsBlock document={document} onChange={onChange} />
    </div>
  );
}

function RulesBlock({ document, onChange, onScenario, policies, onPolicies, found }: LabFormProps) {
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
        options={[
          ...(SCENARIOS.has(document.name) ? [] : [{ value: document.name, label: document.name }]),
          ...[...SCENARIOS.keys()].map((value) => ({
            value,
            label: t(`lab.scenarios.${value}` as 'lab.scenario'),
          })),
        ]}
        onChange={(name) => SCENARIOS.has(name) && onScenario(shippedScenario(name))}
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
      <FieldFigures document={document} onChange={onChange} fields={COST_FIELDS} />
    </Block>
  );
}

function GrowthBlock({ document, onChange }: Pick<LabFormProps, 'document' | 'onChange'>) {
  const { t } = useTranslation();
  const { growth } = document;
  const modes = growth.mode === 'history' ? ([...GROWTHS, 'history'] as const) : GROWTHS;
  const fields = [
    ...(growth.mode === 'seasonal' ? SEASON_FIELDS : []),
    ...(growth.mode === 'history' ? [] : CROWD_FIELDS),
    ...ANY_CROWD_FIELDS,
  ];
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
      <FieldFigures document={document} onChange={onChange} fields={fields} />
    </Block>
  );
}

type FieldFiguresProps = Pick<LabFormProps, 'document' | 'onChange'> & {
  readonly fields: readonly LabField[];
};

function FieldFigures({ document, onChange, fields }: FieldFiguresProps) {
  const { t } = useTranslation();
  return fields.map((field) => (
    <Figure
      key={field.name}
      label={t(`lab.fields.${field.name}` as 'lab.growth')}
      value={shownField(document, field)}
      min={field.min ?? 0}
      max={field.max}
      onChange={(shown) => onChange(withField(document, field, shown))}
    />
  ));
}
