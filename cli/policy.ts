import { existsSync } from 'node:fs';
import { type Policy, type PolicyDocument, PRESETS, parsePolicy } from '#engine';
import { brokenDocument } from './broken-rule.ts';
import { badInput } from './exit.ts';
import { readInput } from './files.ts';

/** A policy document by preset name or from a JSON file. */
export function readPolicyDocument(nameOrFile: string): unknown {
  const preset = PRESETS.get(nameOrFile);
  if (preset) return preset;
  if (!existsSync(nameOrFile)) {
    const names = [...PRESETS.keys()].join(', ');
    throw badInput(
      `没有叫 ${nameOrFile} 的预设方案或文件；预设：${names}`,
      `no preset and no file is called ${nameOrFile}; presets: ${names}`,
    );
  }
  try {
    return JSON.parse(readInput(nameOrFile));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badInput(
      `${nameOrFile} 不是 JSON：${error.message}`,
      `${nameOrFile} is not JSON: ${error.message}`,
    );
  }
}

/** The policy to run under, or every problem of it at once. */
export function readPolicy(nameOrFile: string): { policy: Policy; document: PolicyDocument } {
  const document = readPolicyDocument(nameOrFile);
  const parsed = parsePolicy(document);
  if ('policy' in parsed) return { policy: parsed.policy, document: document as PolicyDocument };
  const { zh, en } = brokenDocument(parsed.problems);
  throw badInput(`方案 ${nameOrFile} 不成立：\n${zh}`, `policy ${nameOrFile} cannot stand:\n${en}`);
}
