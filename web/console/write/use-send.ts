import type { BodyOf, WriteType } from '#contract';
import { TWO_PERSONS } from '#contract';
import { useProgram } from '../program/program-gate.tsx';
import { useDeskWrite } from '../program/use-desk-write.ts';
import { useWrite } from '../program/use-write.ts';

export type Sending<Body> = {
  /** It takes two people: what is sent waits for the second one. */
  readonly proposes: boolean;
  readonly send: (body: Body) => void;
  readonly sent: boolean;
  readonly error: unknown;
  readonly isPending: boolean;
};

/** Sends a command, or proposes it where it takes two people. */
export function useSend<Type extends WriteType>(type: Type): Sending<BodyOf<Type>> {
  const { client, program } = useProgram();
  const write = useWrite<BodyOf<Type>>((body, options) => client.command(type, body, options));
  const propose = useDeskWrite((body: BodyOf<Type>) => client.propose({ type, fields: { ...body } }));
  const { when } = TWO_PERSONS[type] ?? {};
  const proposes = when === 'always' || (when === 'live' && program.stage === 'live');
  const { data, error, isPending } = proposes ? propose : write;
  const send = proposes ? propose.mutate : write.mutate;
  return { proposes, send: (body) => send(body), sent: data !== undefined, error, isPending };
}
