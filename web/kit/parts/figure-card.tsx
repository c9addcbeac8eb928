import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './figure-card.css';

type FigureCardProps = {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: ReactNode;
  /** Where the figure comes from: words, the sum with its numbers, the entries. */
  readonly explanation: ReactNode;
};

/** A figure that can be opened. */
export function FigureCard({ label, value, hint, explanation }: FigureCardProps) {
  const { t } = useTranslation();
  return (
    <div className="figure-card">
      <div className="figure-label">
        {label}
        <Popover trigger="click" title={label} content={<div className="explanation">{explanation}</div>}>
          <button type="button" className="plain-button" aria-label={`${t('kit.explain')}: ${label}`}>
            <QuestionCircleOutlined />
          </button>
        </Popover>
      </div>
      <div className="figure-value">{value}</div>
      {hint !== undefined && <div className="quiet small">{hint}</div>}
    </div>
  );
}
