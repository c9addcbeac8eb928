import { RouterProvider } from '@tanstack/react-router';
import { ProgramGate } from './program/program-gate.tsx';
import { router } from './router.tsx';

/** Everything behind the door; fetched once somebody is in. */
export function Inside() {
  return (
    <ProgramGate>
      <RouterProvider router={router} />
    </ProgramGate>
  );
}
