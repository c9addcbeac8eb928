import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationLink } from './navigation-link.tsx';
import { PAGE_GROUPS, type PageEntry } from './pages.tsx';
import { useOpenGroups } from './use-open-groups.ts';
import { usePages } from './use-pages.ts';

/** All pages somebody may open, under the headings of their groups, which open and close. */
export function PageGroups({ onClick }: { readonly onClick?: (() => void) | undefined }) {
  const pages = usePages();
  const { isOpen, toggle } = useOpenGroups();
  return PAGE_GROUPS.map((group) => (
    <PageGroup
      key={group}
      group={group}
      pages={pages.filter((page) => page.group === group)}
      open={isOpen(group)}
      onToggle={() => toggle(group)}
      onClick={onClick}
    />
  ));
}

type PageGroupProps = {
  readonly group: PageEntry['group'];
  readonly pages: readonly PageEntry[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onClick: (() => void) | undefined;
};

function PageGroup({ group, pages, open, onToggle, onClick }: PageGroupProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="page-group" aria-label={t(`navGroup.${group}`)}>
      <h2>
        <button type="button" onClick={onToggle} aria-expanded={open} aria-controls={id}>
          {t(`navGroup.${group}`)}
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        </button>
      </h2>
      <ul id={id} hidden={!open}>
        {pages.map((page) => (
          <li key={page.key}>
            <NavigationLink page={page} onClick={onClick} />
          </li>
        ))}
      </ul>
    </section>
  );
}
