import { useEffect, useState } from 'react';

const PREFIX = 'cistern.draft.';

/** What was typed stays through a reload, a sign-in that ran out, and the back button; until it is sent. */
export function useDraft(name: string, initial = ''): [string, (value: string) => void, () => void] {
  const key = `${PREFIX}${location.pathname}.${name}`;
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? initial);
  useEffect(() => {
    if (value === initial) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  }, [key, value, initial]);
  const clear = (): void => {
    sessionStorage.removeItem(key);
    setValue(initial);
  };
  return [value, setValue, clear];
}
