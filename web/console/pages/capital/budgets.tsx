import { useTranslation } from 'react-i18next';
import type { BudgetRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { CommandButton } from '../../write/command-button.tsx';

/** What the operator has put aside: rewards and corrections are paid from it, never from the pool. */
export function Budgets() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('capital.budgets')}</h2>
        <CommandButton
          type="FundBudget"
          ask={['budgetId', 'amount', 'channel', 'reference']}
          note={t('capital.budgetNote')}
        />
      </div>
      <p className="quiet">{t('capital.budgetsNote')}</p>
      <RegisterRecords
        name="budgets"
        columns={useColumns()}
        rowKey={({ budgetId }) => budgetId}
        empty={t('capital.noBudgets')}
      />
    </section>
  );
}

function useColumns(): readonly Column<BudgetRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'budget',
      title: t('field.budgetId'),
      lead: true,
      cell: ({ budgetId }) => <span className="identifier">{budgetId}</span>,
    },
    { key: 'left', title: t('capital.left'), number: true, cell: ({ left }) => <Money amount={left} bare /> },
    {
      key: 'adjust',
      title: t('capital.use'),
      cell: ({ budgetId }) => (
        <CommandButton
          type="AdjustWallet"
          size="small"
          ask={['memberId', 'amount', 'direction', 'reason', 'evidence']}
          given={{ budgetId }}
          note={t('capital.adjustNote')}
        />
      ),
    },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ budgetId }) => <StoryLink about={`budget:${budgetId}`} />,
    },
  ];
}
