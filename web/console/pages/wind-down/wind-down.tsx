import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgramStanding } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Rehearsed } from './rehearsed.tsx';

/** What everybody would get if it ended now, and the end itself (G17). */
export function WindDown() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const standing = useQuery({ queryKey: ['standing'], queryFn: () => dataOf(client.standing()) });
  return (
    <Page
      title={t('windDown.title')}
      note={t('windDown.note')}
      actions={standing.data && <Next {...standing.data} />}
    >
      <Shown of={standing}>
        {({ stage, windDown }) => (
          <>
            {stage === 'closed' && <Alert type="info" showIcon title={t('windDown.closed')} />}
            {windDown && <Underway windDown={windDown} />}
            {stage !== 'closed' && <Rehearsed />}
          </>
        )}
      </Shown>
    </Page>
  );
}

/** What can be done next: to begin, or to pay the next members. */
function Next({ stage }: ProgramStanding) {
  const { t } = useTranslation();
  if (stage === 'closed') return null;
  return stage === 'winding-down' ? (
    <CommandButton type="PayWindDown" look="primary" ask={[]} note={t('windDown.payNote')} />
  ) : (
    <CommandButton type="BeginWindDown" danger ask={['reason']} note={t('windDown.beginNote')} />
  );
}

function Underway({ windDown }: { readonly windDown: NonNullable<ProgramStanding['windDown']> }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('windDown.underway')}</h2>
      <Facts
        facts={[
          { label: t('windDown.begun'), value: <At time={windDown.begunAt} /> },
          { label: t('windDown.reason'), value: windDown.reason },
          { label: t('windDown.paidSoFar'), value: <Money amount={windDown.paid} /> },
          { label: t('story.why'), value: <StoryLink about="stage" /> },
        ]}
      />
    </section>
  );
}
