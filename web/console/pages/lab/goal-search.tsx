import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchSize, type Tried } from '#lab';
import { GoalForm } from './goal-form.tsx';
import { FIRST_GOALS, FIRST_SEARCHED, goalOf, namesOf, rangesOf, type WrittenGoal } from './goal-plan.ts';
import { GoalResults } from './goal-results.tsx';
import { LabTroubles } from './lab-troubles.tsx';
import type { Swept } from './sweep-plan.ts';
import { useGoalSearch } from './use-goal-search.ts';

type GoalSearchProps = {
  /** The scenario above under its first policy; undefined while that is being read. */
  readonly document: unknown;
  readonly onUse: (document: unknown) => void;
};

/** Which parameters meet what is wanted: searched for in the scenario above, with the same people each time. */
export function GoalSearch({ document, onUse }: GoalSearchProps) {
  const { t } = useTranslation();
  const [searched, setSearched] = useState<readonly Swept[]>(FIRST_SEARCHED);
  const [goals, setGoals] = useState<readonly WrittenGoal[]>(FIRST_GOALS);
  const [asked, setAsked] = useState({ searched, goals });
  const search = useGoalSearch();
  const ready = document !== undefined && searched.length > 0 && goals.length > 0;
  const start = (): void => {
    setAsked({ searched, goals });
    search.start({ document, ranges: rangesOf(searched), goals: goals.map(goalOf) });
  };
  const { progress, tried } = search;
  return (
    <section className="panel stack" data-goal={tried ? 'done' : 'open'}>
      <h2>{t('lab.goal.title')}</h2>
      <p className="quiet">{t('lab.goal.note')}</p>
      <GoalForm searched={searched} onSearched={setSearched} goals={goals} onGoals={setGoals} />
      <div className="row no-print">
        <Button type="primary" disabled={!ready || progress !== undefined} onClick={start}>
          {t('lab.goal.search', { count: searchSize(searched.length) })}
        </Button>
        {progress && <Button onClick={search.cancel}>{t('lab.cancel')}</Button>}
      </div>
      {progress && (
        <Progress
          percent={Math.floor((100 * progress.done) / progress.of)}
          format={() => `${progress.done} / ${progress.of}`}
          aria-label={t('lab.running')}
        />
      )}
      <LabTroubles problems={search.problems} failed={search.failed} />
      {tried && (
        <GoalResults
          tried={tried}
          names={namesOf(asked.searched)}
          goals={asked.goals.map(goalOf)}
          onUse={({ document: used }: Tried) => onUse(used)}
        />
      )}
    </section>
  );
}
