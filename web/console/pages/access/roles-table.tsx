import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { COMMAND_ROLES, ROLES, type Role, TWO_PERSONS } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';

type Type = keyof typeof COMMAND_ROLES;
const TYPES = Object.keys(COMMAND_ROLES) as Type[];

/** The table the server checks by, as it stands in the contract. */
export function RolesTable() {
  const { t } = useTranslation();
  const columns: readonly Column<Type>[] = [
    {
      key: 'command',
      title: t('access.staff.command'),
      lead: true,
      cell: (type) => t(`commandType.${type}`),
    },
    ...ROLES.map((role) => ({
      key: role,
      title: t(`roles.${role}`),
      cell: (type: Type) => <May role={role} type={type} />,
    })),
    {
      key: 'second',
      title: t('access.staff.second'),
      cell: (type) => {
        const two = TWO_PERSONS[type];
        return two ? t(`access.staff.${two.when}`) : '';
      },
    },
  ];
  return (
    <RecordTable caption={t('access.staff.table')} columns={columns} rows={TYPES} rowKey={(type) => type} />
  );
}

function May({ role, type }: { readonly role: Role; readonly type: Type }) {
  const { t } = useTranslation();
  if (!COMMAND_ROLES[type].includes(role))
    return <span className="hidden-label">{t('access.staff.mayNot')}</span>;
  return (
    <>
      <CheckOutlined aria-hidden />
      <span className="hidden-label">{t('access.staff.may')}</span>
    </>
  );
}
