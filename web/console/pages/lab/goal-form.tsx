import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURE_NAMES, FIGURE_WORDS, isInYuan, SEARCHED_MAX } from '#lab';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { GOALS_MAX, type WrittenGoal } from './goal-plan.ts';
import { SWEPT_NAMES, type Swept } from './sweep-plan.ts';

type GoalFormProps = {
  readonly searched: readonly Swept[];
  readonly onSearched: (searched: readonly Swept[]) => void;
  readonly goals: readonly WrittenGoal[];
  readonly onGoals: (goals: readonly WrittenGoal[]) => void;
};

/** What may be changed, and what is to come of it. */
export function GoalForm({ searched, onSearched, goals, onGoals }: GoalFormProps) {
  const { t } = useTranslation();
  const withGoal = (at: number, goal: WrittenGoal) =>
    onGoals(goals.map((one, place) => (place === at ? goal : one)));
  return (
    <div className="stack no-print">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside */}
      <label className="lab-goal-searched">
        <span className="quiet">{t('lab.goal.searched')}</span>
        <Select
          mode="multiple"
          maxCount={SEARCHED_MAX}
          value={[...searched]}
          options={SWEPT_NAMES.map((value) => ({ value, label: t(`lab.swept.${value}`) }))}
          onChange={onSearched}
          aria-label={t('lab.goal.searched')}
        />
      </label>
      <ul className="lab-goals">
        {goals.map((goal, at) => (
          <GoalRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a goal is known by its place only
            key={at}
            goal={goal}
            onChange={(changed) => withGoal(at, changed)}
            onRemove={goals.length > 1 ? () => onGoals(goals.filter((_, place) => place !== at)) : undefined}
          />
        ))}
      </ul>
      {goals.length < GOALS_MAX && (
        <div>
          <Button
            size="small"
            onClick={() => onGoals([...goals, { figure: 'operatorProfit', side: 'least', value: 0 }])}
          >
            {t('lab.goal.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

type GoalRowProps = {
  readonly goal: WrittenGoal;
  readonly onChange: (goal: WrittenGoal) => void;
  readonly onRemove: (() => void) | undefined;
};

function GoalRow({ goal, onChange, onRemove }: GoalRowProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { figure, side, value } = goal;
  return (
    <li>
      <Select
        value={figure}
        options={FIGURE_NAMES.map((name) => ({
          value: name,
          label: FIGURE_WORDS[name][language === 'en' ? 'en' : 'zh'],
        }))}
        onChange={(name) => onChange({ ...goal, figure: name })}
        aria-label={t('lab.figure')}
        className="lab-goal-figure"
      />
      <Select
        value={side}
        options={(['least', 'most'] as const).map((one) => ({ value: one, label: t(`lab.goal.${one}`) }))}
        onChange={(one) => onChange({ ...goal, side: one })}
        aria-label={t('lab.goal.side')}
      />
      <InputNumber
        value={value}
        suffix={isInYuan(figure) ? t('lab.goal.yuan') : '%'}
        onChange={(next) => typeof next === 'number' && onChange({ ...goal, value: next })}
        aria-label={t('lab.goal.value')}
      />
      {onRemove && (
        <Button size="small" onClick={onRemove}>
          {t('lab.goal.remove')}
        </Button>
      )}
    </li>
  );
}
