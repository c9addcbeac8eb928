import { type Desk, ensureDemoSignIns, openDesk } from '#desk';
import { listPrograms } from '#journal';
import { DEMO_POLICY, DEMO_PROGRAM } from '../demo/demo-commands.ts';
import { demoNames } from '../demo/demo-names.ts';
import { type DemoPhone, linkDemoPhones } from '../demo/demo-phones.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { badInput } from '../exit.ts';
import { readPolicy } from '../policy.ts';
import { openProgress } from '../progress.ts';
import { buildPages } from '../service/build-pages.ts';
import { type DataPlace, openForServing, type Pool } from '../service/database.ts';
import { listen } from '../service/listen.ts';
import { type OpenProgram, openProgramAt } from '../service/program.ts';
import { stayUntilStopped } from '../service/stay.ts';

export type DemoOptions = DataPlace & { port: string; host: string };

/** `cistern demo`, which is `npm start`: serve with a program filled from four years of real orders. */
export async function demo(options: DemoOptions): Promise<void> {
  const database = await openForServing(options);
  try {
    await refuseOtherData(database.pool);
    const { key } = await database.unlock();
    await buildPages();
    const program = await openProgramAt(database.pool, DEMO_PROGRAM, readPolicy(DEMO_POLICY).document);
    const desk = openDesk({ pool: database.pool, key });
    await fill(program, desk);
    const phones = await linkDemoPhones(desk, DEMO_PROGRAM, program.writer.state);
    const server = await listen(database, [program, ...(await openOthers(database.pool))], {
      port: Number(options.port),
      host: options.host,
      localWebhooks: true,
    });
    await greet(desk, server.address, options.data, phones);
    await stayUntilStopped([database.ended, server.ended], [server.close]);
  } finally {
    await database.close();
  }
}

/** Passwords are printed at every start, so a folder that was not a demo from the first must not become one. */
async function refuseOtherData(pool: Pool): Promise<void> {
  const programs = (await listPrograms(pool)).map(({ programId }) => programId);
  if (programs.length === 0 || programs.includes(DEMO_PROGRAM)) return;
  const found = programs.join(', ');
  throw badInput(
    `这里已有别的方案（${found}），不能用作演示：演示账号的密码会打印出来。换一个文件夹：--data ./demo`,
    `There is a program here already (${found}): no demo on top of it, since it prints its passwords. Use another folder: --data ./demo`,
  );
}

/** Programs that were opened beside the demo's. */
async function openOthers(pool: Pool): Promise<readonly OpenProgram[]> {
  const others = (await listPrograms(pool)).filter(({ programId }) => programId !== DEMO_PROGRAM);
  return Promise.all(others.map(({ programId, policy }) => openProgramAt(pool, programId, policy)));
}

/** Loads what is missing of the demo's orders; a load cut short goes on where it was. */
async function fill(program: OpenProgram, desk: Desk): Promise<void> {
  const progress = openProgress('真实订单 / real orders');
  await loadDemo(program.writer, { onProgress: progress.show });
  progress.close();
  await desk.setNames(DEMO_PROGRAM, demoNames());
  await program.books.waitFor(program.writer.position().seq, 60_000);
}

async function greet(desk: Desk, address: string, data: string, phones: readonly DemoPhone[]): Promise<void> {
  const signIns = await ensureDemoSignIns(desk, data);
  const lines = signIns.map(({ login, password, role }) => `  ${login.padEnd(8)} ${password}  (${role})`);
  process.stdout.write(
    [
      '',
      '蓄池演示已就绪：支付是模拟的，订单是真实的（Superstore，2014–2017）。',
      'Cistern demo is ready: payments are simulated, orders are real (Superstore, 2014–2017).',
      '',
      `  ${address}`,
      ...lines,
      `  ${address}/m/${DEMO_PROGRAM}  （会员和门店，手机；验证码打印在这里 / members and stores, on phones; codes are printed here）`,
      ...phones.map(({ phone, zh, en }) => `  ${phone}  (${zh} / ${en})`),
      '',
      `数据在 ${data}；按 Ctrl+C 停止，再次 npm start 一切还在。`,
      `Data is in ${data}; Ctrl+C stops, the next npm start finds everything again.`,
      '',
    ].join('\n'),
  );
}
