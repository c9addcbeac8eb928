import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './identifier.css';

const SHOWN = 18;

const shorten = (id: string): string => (id.length > SHOWN ? `${id.slice(0, 9)}…${id.slice(-6)}` : id);

/** An id, shortened when long, with a button that copies all of it. */
export function Identifier({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(id);
    setCopied(true);
  };
  return (
    <span className="identifier" title={id}>
      {shorten(id)}
      <button
        type="button"
        className="plain-button copy-button no-print"
        onClick={copy}
        onBlur={() => setCopied(false)}
        aria-label={t(copied ? 'kit.copied' : 'kit.copy', { id })}
      >
        {copied ? <CheckOutlined /> : <CopyOutlined />}
      </button>
    </span>
  );
}
