import { proofJson, proveMember, type SumTree } from '#engine';
import type { RowSource } from '#journal';
import { closeMonth } from '../close/close-month.ts';
import { exportBooks } from '../export/export-books.ts';
import { readVoucherAccounts, type VoucherAccounts } from '../export/vouchers/accounts.ts';
import { type DayProof, proveDay } from '../proof/day-proof.ts';
import type { KeyOf } from '../proof/prove-moments.ts';
import type { AnswerTo, MemberLeaf, Question } from './question.ts';

type Proven = { readonly proof: DayProof; readonly tree: SumTree };
type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
type Answers = { [Kind in keyof AnswerTo]: AsyncGenerator<AnswerTo[Kind]> };

/** Trees of past days never change; so many stay in memory, since members ask for the same ones. */
const TREES_KEPT = 3;
/** Text is handed over in pieces of about so many characters. */
const PIECE_CHARS = 256 * 1024;

/**
 * Answers questions of whole journals, one answer or many. What holds a whole program in memory is done one after
 * the other; exports hold little and go on beside it.
 */
export function openAnswers(keyOf: KeyOf | undefined) {
  const kept = new Map<string, Proven>();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(run);
    turn = done.catch(() => undefined);
    return done;
  };
  const proven = async (source: RowSource, day: string): Promise<Proven | undefined> => {
    const name = `${source.programId} ${day}`;
    const found = kept.get(name) ?? (await inTurn(async () => kept.get(name) ?? made(source, day)));
    if (!found) return undefined;
    kept.delete(name);
    kept.set(name, found);
    const [oldest] = kept.keys();
    if (kept.size > TREES_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  const made = async (source: RowSource, day: string): Promise<Proven | undefined> => {
    const found = keyOf && (await proveDay(source, day, keyOf));
    return found && { proof: found.proof, tree: found.moment.tree };
  };
  return {
    async *proof(source: RowSource, { day }: Of<'proof'>) {
      yield (await proven(source, day))?.proof;
    },
    async *leaf(source: RowSource, { day, memberId }: Of<'leaf'>) {
      const found = await proven(source, day);
      yield found && leafOf(found, memberId);
    },
    async *close(source: RowSource, { month }: Of<'close'>) {
      yield await inTurn(() => closeMonth(source, month));
    },
    async *export(source: RowSource, { format, period, accounts }: Of<'export'>) {
      const table = readVoucherAccounts(accounts) as VoucherAccounts;
      yield* inLargePieces(exportBooks(source, format, period, table));
      yield undefined;
    },
  } satisfies { [Kind in keyof Answers]: (source: RowSource, question: Of<Kind>) => Answers[Kind] };
}

function leafOf({ proof, tree }: Proven, memberId: string): MemberLeaf {
  const own = proveMember(tree, memberId);
  return { root: proof.root.hash, proof: own && proofJson(own) };
}

async function* inLargePieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < PIECE_CHARS) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
