import { withGreaterRegions } from '#contract';
import { project } from '#engine';
import { badInput } from '../exit.ts';
import { readInput } from '../files.ts';
import { readPolicy } from '../policy.ts';
import type { InputProblem } from '../project/input-reader.ts';
import { readProjections } from '../project/read-projections.ts';
import { projectionsJson, projectionsText } from '../project/show-projections.ts';
import { officialRegions } from '../regions/official-regions.ts';

export type ProjectOptions = { policy: string; json?: boolean };

/** `cistern project`: what stated inputs would earn under a policy, the cash bound beside it. */
export function runProject(file: string, options: ProjectOptions): void {
  const { policy } = readPolicy(options.policy);
  const regions = withGreaterRegions(officialRegions(), policy.greaterRegions);
  const read = readProjections(jsonOf(file), { policy, regions });
  if ('problems' in read) throw refused(file, read.problems);
  const { tariff, projections } = read;
  const items = projections.map(({ name, stated }) => ({
    name,
    who: stated.who,
    ...project(policy, tariff, stated),
  }));
  const shown = { policy: policy.name, tariff: tariff.name, items };
  const text = options.json ? JSON.stringify(projectionsJson(shown), null, 2) : projectionsText(shown);
  process.stdout.write(`${text}\n`);
}

function jsonOf(file: string): unknown {
  const text = readInput(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badInput(`${file} 不是 JSON：${String(error)}`, `${file} is not JSON: ${String(error)}`);
  }
}

function refused(file: string, problems: readonly InputProblem[]) {
  const zh = problems.map(
    ({ field, rule, value = '空' }) => `  ${field || '整个文件'} ${rule.zh}，收到 ${value}`,
  );
  const en = problems.map(
    ({ field, rule, value = 'nothing' }) => `  ${field || 'the file'} must be ${rule.en}; got ${value}`,
  );
  return badInput(
    `${file} 有 ${problems.length} 处不能用：\n${zh.join('\n')}`,
    `${file} cannot be used, ${problems.length} problems:\n${en.join('\n')}`,
  );
}
