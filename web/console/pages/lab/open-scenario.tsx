import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HistoryTrouble, type LeftOut, leftOutSum, leftOutWords } from '#lab';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { decodeText } from './decode-text.ts';
import type { LabDocument } from './lab-document.ts';
import { withHistory } from './read-history.ts';

type OpenProps = { readonly document: LabDocument; readonly onOpen: Open };

/** With the rules the file has, if it has any. */
type Open = (document: LabDocument, policy: unknown) => void;

type Said =
  | { readonly kind: 'orders'; readonly orders: number; readonly refunds: number; readonly leftOut: LeftOut }
  | { readonly kind: 'no-scenario' }
  | { readonly kind: 'troubles'; readonly troubles: readonly HistoryTrouble[] };

/** A scenario (JSON), or an order history (CSV) for the scenario that is open. */
export function OpenScenario({ document, onOpen }: OpenProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const read = async (file: File): Promise<void> => {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!/\.(csv|txt)$/i.test(file.name)) {
      const scenario = scenarioIn(text);
      setSaid(scenario ? undefined : { kind: 'no-scenario' });
      if (scenario) onOpen(scenario, scenario.policy);
      return;
    }
    const opened = withHistory(document, text);
    if ('troubles' in opened) {
      setSaid({ kind: 'troubles', troubles: opened.troubles });
      return;
    }
    const { document: opening, ...rest } = opened;
    setSaid({ kind: 'orders', ...rest });
    onOpen(opening, undefined);
  };
  return (
    <>
      <Upload
        accept=".json,.csv,.txt"
        showUploadList={false}
        beforeUpload={(file) => read(file).then(() => Upload.LIST_IGNORE)}
      >
        <Button>{t('lab.openScenario')}</Button>
      </Upload>
      {said?.kind === 'no-scenario' && <span role="alert">{t('lab.badFile')}</span>}
      {said?.kind === 'orders' && <Read {...said} />}
      {said?.kind === 'troubles' && <Troubles troubles={said.troubles} />}
    </>
  );
}

type ReadProps = { readonly orders: number; readonly refunds: number; readonly leftOut: LeftOut };

function Read({ orders, refunds, leftOut }: ReadProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const count = leftOutSum(leftOut);
  const reasons = leftOutWords(leftOut)[language === 'en' ? 'en' : 'zh'];
  return (
    <output>
      {t('lab.history.read', { orders, refunds })} {count > 0 && t('lab.history.leftOut', { count, reasons })}
    </output>
  );
}

const SHOWN = 10;

/** Line by line, what of the file cannot be used; nothing of it was taken. */
function Troubles({ troubles }: { readonly troubles: readonly HistoryTrouble[] }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="lab-troubles">
      <p>{t('lab.history.troubles', { count: troubles.length })}</p>
      <ul>
        {troubles.slice(0, SHOWN).map(({ line, column, rule, value }) => (
          <li key={`${line}-${column}-${rule}`}>
            {t('lab.history.line', { line })} {column && <code>{column}</code>}{' '}
            {t(`lab.history.rules.${rule}`)}
            {value && (
              <>
                {' '}
                (<code>{value}</code>)
              </>
            )}
          </li>
        ))}
      </ul>
      {troubles.length > SHOWN && <p>{t('lab.history.more', { count: troubles.length - SHOWN })}</p>}
    </div>
  );
}

function scenarioIn(text: string): LabDocument | undefined {
  try {
    const document = JSON.parse(text.replace(/^\uFEFF/, '')) as LabDocument;
    return typeof document?.growth?.mode === 'string' ? document : undefined;
  } catch {
    return undefined;
  }
}
