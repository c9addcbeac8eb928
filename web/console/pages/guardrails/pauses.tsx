import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PauseRow } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { useNotices } from './use-notices.ts';

/** What stands still now, and what the public is told about it. */
export function Pauses() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const notices = useNotices();
  const pauses = useQuery({
    queryKey: ['register', 'notices'],
    queryFn: () => dataOf(client.register('notices')),
  });
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('guardrails.pauses')}</h2>
        <CommandButton
          type="Pause"
          danger
          ask={['what', 'reason']}
          offered={{ reason: notices }}
          note={t('guardrails.pauseNote')}
        />
      </div>
      <Shown of={pauses}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('guardrails.noPauses')}</Nothing>
          ) : (
            <ul className="rules">
              {items.map((row) => (
                <li key={row.what}>
                  <Paused of={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function Paused({ of: { what, reason, since } }: { readonly of: PauseRow }) {
  const { t } = useTranslation();
  const notice = useNotices().find(({ value }) => value === reason);
  return (
    <>
      <strong>{t(`choice.${what}`)}</strong>{' '}
      <span className="quiet small">
        {t('guardrails.since')} <At time={since} />
      </span>
      <p>{notice?.label ?? reason}</p>
      <div className="row">
        <CommandButton type="Resume" size="small" ask={[]} given={{ what }} />
        <StoryLink about={`pause:${what}`} />
      </div>
    </>
  );
}
