import { readFileSync } from 'node:fs';
import { keysOf, type MomentProof, proveMoments, sha256 } from '#books';
import { parseProof, parseProofRoot, proofJson, proofRootJson, proveMember, verifyProof } from '#engine';
import { rowsIn } from '#journal';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import type { ProgramPlace } from '../service/books.ts';
import { openForReading } from '../service/database.ts';
import { readInstant } from '../service/period.ts';
import { print } from '../service/print.ts';
import { whichProgram } from '../service/which-program.ts';

export type ProveOptions = ProgramPlace & { at?: string };
export type VerifyProofOptions = { root: string };

/**
 * `cistern prove [MEMBER] --at DAY`: without a member the root, for everybody to see; with one, that member's
 * own proof, for nobody else.
 */
export async function prove(memberId: string | undefined, options: ProveOptions): Promise<void> {
  const before = options.at === undefined ? undefined : readInstant('at', options.at);
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    const source = rowsIn(database.pool, programId);
    const { proofSecret } = await database.unlock();
    const { value } = await proveMoments(source, [before], keysOf(proofSecret)).next();
    const { tree } = value as MomentProof;
    if (memberId === undefined)
      return await print([`${JSON.stringify(proofRootJson(tree.root), null, 2)}\n`]);
    const proof = proveMember(tree, memberId);
    if (!proof) throw badInput(`那时没有会员 ${memberId}`, `there was no member ${memberId} then`);
    await print([`${JSON.stringify(proofJson(proof), null, 2)}\n`]);
  } finally {
    await database.close();
  }
}

/** `cistern verify-proof PROOF --root ROOT`: needs neither database nor trust in who made them. */
export function verifyProofFile(file: string, { root: rootFile }: VerifyProofOptions): void {
  const read = parseProof(readJson(file));
  if ('problem' in read) throw unreadable(file, read.problem);
  const published = parseProofRoot(readJson(rootFile));
  if ('problem' in published) throw unreadable(rootFile, published.problem);
  const { proof } = read;
  const verdict = verifyProof(proof, published.root, sha256);
  if (verdict !== true) {
    throw new CommandFailure(
      CHECK_FAILED,
      `✗ 证明不成立：${verdict.code}（${verdict.field}）`,
      `✗ the proof does not hold: ${verdict.code} at ${verdict.field}`,
    );
  }
  const { figures } = proofJson(proof);
  const lines = Object.entries(figures).map(([name, amount]) => `  ${name}: ${amount}\n`);
  process.stdout.write(`✓ ${proof.memberId} · ${proof.snapshotId}\n${lines.join('')}`);
}

function unreadable(file: string, { code, field }: { readonly code: string; readonly field: string }) {
  return badInput(`${file} 读不懂：${code}（${field}）`, `${file} cannot be read: ${code} at ${field}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw badInput(`读不了 ${file}`, `cannot read ${file}: ${(error as Error).message}`);
  }
}
