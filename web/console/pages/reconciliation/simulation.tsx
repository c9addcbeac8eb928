import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { maySend, SIMULATED_MODES, type SimulationAnswer, type SimulationBody } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

/** Lets the simulated provider's next payouts go wrong; not there in a live program. */
export function Simulation() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { role } = useSession();
  const mayTell = maySend(role, 'RecordPayout');
  const simulated = program.stage !== 'live';
  const found = useQuery({
    queryKey: ['simulation'],
    queryFn: () => dataOf(client.simulation()),
    enabled: simulated,
  });
  const tell = useDeskWrite(client.simulate);
  const forget = useDeskWrite(() => client.forgetSimulation());
  if (!simulated) return null;
  const error = tell.error ?? forget.error;
  return (
    <section className="panel stack">
      <h2>{t('simulation.title')}</h2>
      <Alert type="info" showIcon title={t('simulation.note')} />
      {mayTell && (
        <Form<SimulationBody>
          layout="inline"
          className="row"
          initialValues={{ mode: 'fail', next: 1, seconds: 60 }}
          onFinish={(fields) => tell.mutate(fields)}
        >
          <Form.Item name="mode" label={t('simulation.mode')}>
            <Select
              popupMatchSelectWidth={false}
              options={SIMULATED_MODES.map((value) => ({ value, label: t(`simulation.modes.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="next" label={t('simulation.next')}>
            <InputNumber min={1} max={1_000} precision={0} />
          </Form.Item>
          <Form.Item name="seconds" label={t('simulation.seconds')}>
            <InputNumber min={1} max={86_400} precision={0} />
          </Form.Item>
          <Button htmlType="submit" loading={tell.isPending}>
            {t('simulation.tell')}
          </Button>
          <Button onClick={() => forget.mutate(undefined)} loading={forget.isPending}>
            {t('simulation.forget')}
          </Button>
        </Form>
      )}
      {error !== null && <Trouble error={error} />}
      <Shown of={found}>{(told) => <Told of={told} />}</Shown>
    </section>
  );
}

function Told({ of: { told, open } }: { readonly of: SimulationAnswer }) {
  const { t } = useTranslation();
  const modes = SIMULATED_MODES.map(
    (mode) => [mode, told.filter((one) => one.mode === mode).length] as const,
  );
  if (told.length === 0 && open.length === 0) return <Nothing>{t('simulation.none')}</Nothing>;
  return (
    <ul>
      {modes.map(
        ([mode, count]) =>
          count > 0 && (
            <li key={mode}>{t('simulation.waits', { mode: t(`simulation.modes.${mode}`), count })}</li>
          ),
      )}
      {open.length > 0 && <li>{t('simulation.open', { count: open.length })}</li>}
    </ul>
  );
}
