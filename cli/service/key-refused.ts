import type { KeyProblem } from '#desk';
import { BAD_ENVIRONMENT, CommandFailure } from '../exit.ts';

/** Says which key is missing, and where to put it. */
export function keyRefused({ problem, neededId, given }: KeyProblem): CommandFailure {
  const shown = given.map(({ from, id }) => `${from} (${id})`).join(', ');
  const needed = neededId === undefined ? '' : ` ${neededId}`;
  const where = 'CISTERN_DESK_KEY / desk.key';
  if (problem === 'desk_key_missing')
    return new CommandFailure(
      BAD_ENVIRONMENT,
      `缺少密钥${needed}：这个数据库的个人资料是用它封存的，请放到 ${where}`,
      `the desk key${needed} is missing: personal data in this database is sealed with it; put it into ${where}`,
    );
  return new CommandFailure(
    BAD_ENVIRONMENT,
    `密钥不对：这个数据库要密钥${needed || '（另一把）'}，给的是 ${shown}`,
    `wrong desk key: this database needs key${needed || ' (another one)'}, given is ${shown}`,
  );
}
