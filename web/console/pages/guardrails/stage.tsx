import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

/** How real the program is. Going live is a program of its own, so nothing is switched here. */
export function Stage() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const standing = useQuery({ queryKey: ['standing'], queryFn: () => dataOf(client.standing()) });
  return (
    <section className="panel">
      <h2>{t('guardrails.stage')}</h2>
      <Shown of={standing}>
        {({ stage, policyVersion, windDown }) => (
          <Facts
            facts={[
              { label: t('guardrails.now'), value: t(`stage.${stage}`), hint: t(`stageNote.${stage}`) },
              {
                label: t('guardrails.version'),
                value: t('guardrails.versionNumber', { version: policyVersion }),
              },
              {
                label: t('guardrails.windDown'),
                value: windDown === null ? t('kit.none') : <At time={windDown.begunAt} />,
              },
              { label: t('story.why'), value: <StoryLink about="stage" /> },
            ]}
          />
        )}
      </Shown>
    </section>
  );
}
