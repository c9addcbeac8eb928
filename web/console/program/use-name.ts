import { useQuery } from '@tanstack/react-query';
import { type Client, type MemberRow, NAMES_MAX } from '#contract';
import { dataOf } from './data-of.ts';
import { type AskName, nameBatch } from './name-batch.ts';
import { useProgram } from './program-gate.tsx';

type Kind = 'members' | 'stores';
type Name = MemberRow['name'];

const HALF_HOUR_MS = 1_800_000;

/** The question for names of a client, made once. */
const questions = new WeakMap<Client, Readonly<Record<Kind, AskName<NonNullable<Name>>>>>();

function questionOf(client: Client) {
  const asking = (kind: Kind) =>
    nameBatch(async (ids) => (await dataOf(client.names({ [kind]: [...ids] })))[kind], NAMES_MAX);
  const question = questions.get(client) ?? { members: asking('members'), stores: asking('stores') };
  questions.set(client, question);
  return question;
}

/** Rows name people by id alone: the name behind an id, asked for with all others on the page, then kept. */
export function useName(kind: Kind, id: string, known?: Name): Name {
  const { client } = useProgram();
  const asked = useQuery({
    queryKey: ['name', kind, id],
    queryFn: () => questionOf(client)[kind](id),
    enabled: known === undefined && id !== '',
    staleTime: HALF_HOUR_MS,
    retry: false,
  });
  return known ?? asked.data ?? null;
}
