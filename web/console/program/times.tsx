import { day, time } from '../../kit/format/time.ts';
import { useProgram } from './program-gate.tsx';

/** A time in the program's zone. */
export function At({ time: at }: { readonly time: string | null }) {
  const { program } = useProgram();
  if (at === null) return <span className="quiet">–</span>;
  return (
    <time dateTime={at} className="figure">
      {time(at, program.timeZone)}
    </time>
  );
}

/** A day in the program's zone. */
export function On({ time: at }: { readonly time: string }) {
  const { program } = useProgram();
  return (
    <time dateTime={at} className="figure">
      {day(at, program.timeZone)}
    </time>
  );
}
