import { useQueryClient } from '@tanstack/react-query';
import { go, pathTo, usePlace } from '../place.ts';
import { SignIn } from '../sign-in.tsx';

/** Where the code of a store or of a member leads: `join?store=…` or `join?by=…`. */
export function Join() {
  const { programId, asked } = usePlace();
  const queries = useQueryClient();
  const storeId = asked.get('store');
  const by = asked.get('by');
  const join = storeId ? { storeId } : by ? { referrerId: by } : {};
  return (
    <SignIn
      join={join}
      onDone={() => {
        void queries.invalidateQueries();
        go(pathTo(programId), true);
      }}
    />
  );
}
