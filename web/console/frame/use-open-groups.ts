import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { PAGE_GROUPS, PAGES, type PageEntry } from './pages.tsx';

type Group = PageEntry['group'];

const KEY = 'cistern.navigation';

function remembered(): readonly Group[] {
  const words = localStorage.getItem(KEY)?.split(' ') ?? [];
  return PAGE_GROUPS.filter((group) => words.includes(group));
}

function groupOf(path: string): Group | undefined {
  return PAGES.find(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)))?.group;
}

/**
 * Which groups of the navigation stand open, as somebody left them last. A page that is opened opens its group;
 * none closes by itself, so that nothing moves under the pointer.
 */
export function useOpenGroups(): {
  readonly isOpen: (group: Group) => boolean;
  readonly toggle: (group: Group) => void;
} {
  const current = groupOf(useLocation().pathname);
  const [opened, setOpened] = useState(remembered);
  const [seen, setSeen] = useState<Group>();
  if (current !== seen) {
    setSeen(current);
    if (current && !opened.includes(current)) setOpened([...opened, current]);
  }
  const toggle = (group: Group): void => {
    const others = opened.filter((one) => one !== group);
    const next = opened.includes(group) ? others : [...others, group];
    localStorage.setItem(KEY, next.join(' '));
    setOpened(next);
  };
  return { isOpen: (group) => opened.includes(group), toggle };
}
