import { Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { PickMember, PickStore } from '../list/pick.tsx';
import { choicesOf, type FieldOfCommand } from './field-of-command.ts';

export type Choice = { readonly value: string; readonly label: string };

type FieldControlProps = {
  readonly id: string;
  readonly field: FieldOfCommand;
  /** What is offered, where the engine leaves the value open. */
  readonly offered: readonly Choice[] | undefined;
  /** Handed in by the form. */
  readonly value?: never;
  readonly onChange?: (value: unknown) => void;
};

const MEMBERS: ReadonlySet<string> = new Set(['memberId', 'reporterId', 'referrerId', 'into']);
/** Fields that are picked from a list. */
export const PICKED: ReadonlySet<string> = new Set([...MEMBERS, 'storeId']);

/** The control a field of a command is filled in with, by its kind. */
export function FieldControl({ id, field, offered, ...given }: FieldControlProps) {
  const { t } = useTranslation();
  const { kind, name } = field;
  const choices =
    offered ?? choicesOf(kind)?.map((value) => ({ value, label: String(t(`choice.${value}` as never)) }));
  if (kind === 'references' || kind === 'ids') {
    return (
      <Select id={id} mode="tags" options={[...(choices ?? [])]} tokenSeparators={[' ', ',']} {...given} />
    );
  }
  if (choices) return <Select id={id} options={[...choices]} allowClear={!field.required} {...given} />;
  if (MEMBERS.has(name)) return <PickMember id={id} {...given} />;
  if (name === 'storeId') return <PickStore id={id} {...given} />;
  if (kind === 'flag') return <Switch id={id} {...given} />;
  if (kind === 'instant') return <Input id={id} type="date" {...given} />;
  if (kind === 'sentence') return <Input.TextArea id={id} rows={3} {...given} />;
  if (kind === 'ppm') return <Input id={id} inputMode="decimal" suffix="%" autoComplete="off" {...given} />;
  if (field.whole) return <InputNumber id={id} precision={0} style={{ width: '100%' }} {...given} />;
  if (kind === 'money') return <Input id={id} inputMode="decimal" autoComplete="off" {...given} />;
  return <Input id={id} autoComplete="off" {...given} />;
}
