import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { Overrides } from './overrides.tsx';
import { Pauses } from './pauses.tsx';
import { Rules } from './rules.tsx';
import { Stage } from './stage.tsx';

/** What the program is held to: its stage, what stands still, every rule, and who answered for which. */
export function Guardrails() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const rules = useQuery({ queryKey: ['rules'], queryFn: () => dataOf(client.rules()) });
  return (
    <Page title={t('guardrails.title')}>
      <div className="columns">
        <Stage />
        <Pauses />
      </div>
      <Overrides />
      <Shown of={rules} rows={10}>
        {({ items }) => <Rules items={items} />}
      </Shown>
    </Page>
  );
}
