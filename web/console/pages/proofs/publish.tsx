import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../kit/format/time.ts';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const DAY_MS = 86_400_000;

/** Publishes the proof of a day; it stays as it is from then on. */
export function Publish() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const yesterday = day(new Date(Date.now() - DAY_MS).toISOString(), program.timeZone);
  const [chosen, setChosen] = useState(yesterday);
  const publish = useDeskWrite(client.publishProof);
  return (
    <div className="stack">
      <div className="row">
        <label className="row" htmlFor="proof-day">
          {t('proofs.day')}
          <Input
            id="proof-day"
            type="date"
            style={{ width: 170 }}
            value={chosen}
            max={yesterday}
            onChange={({ target }) => setChosen(target.value)}
          />
        </label>
        <Button
          type="primary"
          disabled={chosen === ''}
          loading={publish.isPending}
          onClick={() => publish.mutate(chosen)}
        >
          {t('proofs.publish')}
        </Button>
      </div>
      {publish.error !== null && <Trouble error={publish.error} />}
    </div>
  );
}
