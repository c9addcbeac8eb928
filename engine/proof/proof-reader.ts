import { formatScaled, MONEY_DECIMALS, POINTS_DECIMALS, parseDecimal } from '../amount/decimal.ts';
import { FIGURE_NAMES, type Figures, mapFigures } from './figures.ts';
import { HASH_BYTES, type Node } from './hash.ts';
import { PROOF_VERSION, type ProofProblem, type ProofProblemCode, TREE_DEPTH } from './proof.ts';

type Fields = Readonly<Record<string, unknown>>;

const HEX = new RegExp(`^[0-9a-f]{${2 * HASH_BYTES}}$`);
/** More characters than any figure in range needs; keeps arithmetic on hostile input small. */
const FIGURE_LENGTH_MAX = 100;

/**
 * Reads the fields of a proof or a root and remembers the first problem. After one it answers with a value
 * of the right type that nobody gets to use.
 */
export class ProofReader {
  problem: ProofProblem | undefined;

  /** An object of this version. What another version holds is not for these rules to call wrong. */
  versioned(json: unknown, names: readonly string[]): Fields {
    const version = isObject(json) ? json.version : undefined;
    if (typeof version === 'number') this.require(version === PROOF_VERSION, 'version', 'wrong_version');
    return this.object(json, '', names);
  }

  text(json: unknown, field: string): string {
    this.require(typeof json === 'string', field);
    return typeof json === 'string' ? json : '';
  }

  whole(json: unknown, field: string): number {
    const valid = typeof json === 'number' && Number.isSafeInteger(json) && json >= 0;
    this.require(valid, field);
    return valid ? json : 0;
  }

  bytes(json: unknown, field: string): Uint8Array {
    const valid = typeof json === 'string' && HEX.test(json);
    this.require(valid, field);
    const bytes = new Uint8Array(HASH_BYTES);
    if (valid) for (const at of bytes.keys()) bytes[at] = Number.parseInt(json.slice(2 * at, 2 * at + 2), 16);
    return bytes;
  }

  figures(json: unknown, field: string): Figures {
    const fields = this.object(json, field, FIGURE_NAMES);
    return mapFigures((name) => {
      const decimals = name === 'points' ? POINTS_DECIMALS : MONEY_DECIMALS;
      return this.figure(fields[name], `${field}.${name}`, decimals);
    });
  }

  siblings(json: unknown, field: string): readonly Node[] {
    const list = Array.isArray(json) && json.length === TREE_DEPTH ? (json as readonly unknown[]) : undefined;
    this.require(list !== undefined, field);
    return (list ?? []).map((item, level) => {
      const at = `${field}.${level}`;
      const { hash, sums } = this.object(item, at, ['hash', 'sums']);
      return { hash: this.bytes(hash, `${at}.hash`), sums: this.figures(sums, `${at}.sums`) };
    });
  }

  private figure(json: unknown, field: string, decimals: number): bigint {
    const text = typeof json === 'string' && json.length <= FIGURE_LENGTH_MAX ? json : '';
    const value = parseDecimal(text, decimals, decimals);
    this.require(value !== undefined && formatScaled(value, decimals) === text, field);
    return value ?? 0n;
  }

  private object(json: unknown, field: string, names: readonly string[]): Fields {
    const valid = isObject(json);
    this.require(valid, field);
    if (!valid) return {};
    const wrong = [
      ...names.filter((name) => !Object.hasOwn(json, name)),
      ...Object.keys(json).filter((name) => !names.includes(name)),
    ];
    this.require(wrong.length === 0, field ? `${field}.${wrong[0]}` : `${wrong[0]}`);
    return json;
  }

  private require(holds: boolean, field: string, code: ProofProblemCode = 'malformed'): void {
    if (!holds) this.problem ??= { code, field };
  }
}

function isObject(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
