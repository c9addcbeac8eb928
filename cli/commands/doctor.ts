import { listPrograms } from '#journal';
import { type Finding, fail } from '../doctor/finding.ts';
import { lookAtMachine } from '../doctor/machine.ts';
import { lookAtProgram } from '../doctor/program.ts';
import { CHECK_FAILED, CommandFailure } from '../exit.ts';
import { type DataPlace, type OpenDatabase, openForReading } from '../service/database.ts';

export type DoctorOptions = DataPlace & { json?: boolean };

const SIGNS = { ok: '✓', warn: '!', fail: '✗' } as const;

/** `cistern doctor`: looks at everything, says what to do; exit 1 when something has failed. */
export async function doctor(options: DoctorOptions): Promise<void> {
  const findings = await lookAtAll(options);
  if (options.json) process.stdout.write(`${JSON.stringify(findings)}\n`);
  else for (const one of findings) process.stdout.write(lineOf(one));
  const failed = findings.filter(({ verdict }) => verdict === 'fail').map(({ name }) => name);
  if (failed.length === 0) return;
  throw new CommandFailure(CHECK_FAILED, `✗ ${failed.join('、')}`, `✗ failed: ${failed.join(', ')}`);
}

async function lookAtAll(place: DataPlace): Promise<Finding[]> {
  let database: OpenDatabase;
  try {
    database = await openForReading(place);
  } catch (error) {
    const advice = '看地址、权限和数据库日志 / look at the address, its rights and the database’s log';
    return [fail('database', (error as Error).message, advice)];
  }
  try {
    const findings = await lookAtMachine(database.pool, place);
    for (const { programId } of await listPrograms(database.pool)) {
      findings.push(...(await lookAtProgram(database.pool, programId)));
    }
    return findings;
  } finally {
    await database.close();
  }
}

function lineOf({ name, verdict, found, advice }: Finding): string {
  return `${SIGNS[verdict]} ${name}: ${found}${advice === undefined ? '' : `\n    → ${advice}`}\n`;
}
