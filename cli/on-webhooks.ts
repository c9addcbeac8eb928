import type { Command } from 'commander';
import type { ListenOptions } from './commands/listen.ts';
import type { runWebhook, WebhookOptions } from './commands/webhook.ts';

/** The commands about events that are sent elsewhere. */
export function addWebhooks(cistern: Command, onData: (command: Command) => Command): void {
  const webhook = cistern.command('webhook').description('事件推送 / webhooks');
  const about = (name: Parameters<typeof runWebhook>[0], words: string, text: string) =>
    onData(webhook.command(words))
      .description(text)
      .option('--program <id>', '方案编号，只有一个时可省 / program id, where there are several')
      .action(async (...given: unknown[]) => {
        const named = typeof given[0] === 'string';
        const options = given[named ? 1 : 0] as WebhookOptions;
        await (await import('./commands/webhook.ts')).runWebhook(
          name,
          named ? (given[0] as string) : '',
          options,
        );
      });
  about('add', 'add <url>', '把事件推送到一个地址 / send events to a URL')
    .option(
      '--types <types>',
      '事件类型，用逗号分开，默认全部 / event types with commas between, default all',
    )
    .option('--id <id>', '编号 / id of the endpoint')
    .option('--local', '允许 http 和本地地址 / allow http and local addresses');
  about('list', 'list', '列出接收地址 / list endpoints');
  about('show', 'show <id>', '最近的推送和回答 / the latest deliveries and answers');
  about('pause', 'pause <id>', '暂停 / send nothing for now');
  about('resume', 'resume <id>', '从停下的地方继续 / go on where it stopped');
  about(
    'rotate',
    'rotate <id>',
    '换密钥，旧的再用一阵 / a new secret; the old one signs on for a while',
  ).option('--hours <hours>', '旧密钥再用多久 / how long the old one signs on', '24');
  about('replay', 'replay <id>', '从某个序号起重发 / send again from a seq on').requiredOption(
    '--from-seq <seq>',
    '序号 / seq',
  );
  about('remove', 'remove <id>', '删除 / forget an endpoint');
  onData(cistern.command('listen'))
    .description('在本地打印事件，也可转发 / print events here, and forward them')
    .option('--program <id>', '方案编号，只有一个时可省 / program id, where there are several')
    .option('--types <types>', '事件类型 / event types')
    .option('--from-seq <seq>', '从这个序号起，默认从现在起 / from this seq on, default from now')
    .option('--forward <url>', '签名后转发到 / post them, signed, to')
    .option('--secret <secret>', '转发用的密钥 / the secret to sign with')
    .option('--once', '到账簿末尾就停 / stop at the end of the journal')
    .addHelpText('after', '\n  $ cistern listen --forward http://localhost:4000/hook')
    .action(async (options: ListenOptions) => (await import('./commands/listen.ts')).listenToEvents(options));
}
