import { Alert, Button, InputNumber, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookRow } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { EditWebhook } from './edit-webhook.tsx';

/** Changing, pausing, going on, a new secret, sending again, removing. */
export function WebhookActions({ of }: { readonly of: WebhookRow }) {
  const { endpointId, status } = of;
  const { t } = useTranslation();
  const { client } = useProgram();
  const [fromSeq, setFromSeq] = useState<number | null>(null);
  const turn = useDeskWrite((on: boolean) =>
    on ? client.resumeWebhook(endpointId) : client.pauseWebhook(endpointId),
  );
  const rotate = useDeskWrite(() => client.rotateWebhook(endpointId));
  const remove = useDeskWrite(() => client.removeWebhook(endpointId));
  const [editing, setEditing] = useState(false);
  const replay = useDeskWrite((seq: number) => client.replayWebhook(endpointId, seq));
  const error = turn.error ?? rotate.error ?? replay.error ?? remove.error;
  const paused = status === 'paused';
  return (
    <div className="stack no-print">
      <div className="row">
        <Button onClick={() => turn.mutate(paused)} loading={turn.isPending}>
          {t(paused ? 'endpoints.resume' : 'endpoints.pause')}
        </Button>
        <Button onClick={() => setEditing(true)}>{t('endpoints.edit')}</Button>
        <Popconfirm title={t('endpoints.rotateSure')} onConfirm={() => rotate.mutate(undefined)}>
          <Button loading={rotate.isPending}>{t('endpoints.rotate')}</Button>
        </Popconfirm>
        <InputNumber
          min={0}
          precision={0}
          value={fromSeq}
          onChange={setFromSeq}
          style={{ width: 170 }}
          placeholder={t('endpoints.replay')}
          aria-label={t('endpoints.replay')}
        />
        <Button
          disabled={fromSeq === null}
          loading={replay.isPending}
          onClick={() => replay.mutate(fromSeq ?? 0)}
        >
          {t('endpoints.replayDo')}
        </Button>
        <Popconfirm title={t('endpoints.removeSure')} onConfirm={() => remove.mutate(undefined)}>
          <Button danger loading={remove.isPending}>
            {t('endpoints.remove')}
          </Button>
        </Popconfirm>
      </div>
      {editing && <EditWebhook of={of} onClose={() => setEditing(false)} />}
      {replay.isSuccess && <Alert type="success" showIcon role="status" title={t('endpoints.replayed')} />}
      {error !== null && <Trouble error={error} />}
      {rotate.data && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('endpoints.made')}
          description={<span className="identifier made-key">{rotate.data.secret}</span>}
        />
      )}
    </div>
  );
}
