import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ExportFormat } from '../export/export-books.ts';
import type { Period } from '../export/transactions.ts';
import type { VoucherAccounts } from '../export/vouchers/accounts.ts';
import { openThread } from './open-thread.ts';
import type { AnswerTo, Question, Said } from './question.ts';

/** Members may ask for so many days at once that are being proven. */
const DAYS_OF_MEMBERS = 3;

/** Somebody who waits for an answer. */
export type Reading = {
  readonly kind: Question['kind'];
  /** The day, the month or the format. */
  readonly about: string;
  readonly programId: string;
  /** The last entry it has read; 0: it waits for its turn. */
  readonly entry: number;
};

export type ReadingOptions = {
  /** Aborted: nobody wants the answer any more. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Whatever reads a whole journal, in a thread of its own: orders go on being answered meanwhile. A resource:
 * `close` it.
 *
 * Throws   what the reading threw; the reason of the signal; `the thread of readings has ended`, after which the
 *          next question starts another.
 */
export type Readings = {
  proveDay(programId: string, day: string, options?: ReadingOptions): Promise<AnswerTo['proof']>;
  proveMember(
    programId: string,
    day: string,
    memberId: string,
    options?: ReadingOptions,
  ): Promise<AnswerTo['leaf'] | 'busy'>;
  closeMonth(programId: string, month: string, options?: ReadingOptions): Promise<AnswerTo['close']>;
  exportBooks(
    programId: string,
    format: ExportFormat,
    period: Period,
    accounts: VoucherAccounts,
  ): AsyncGenerator<string>;
  underWay(programId: string): readonly Reading[];
  close(): Promise<void>;
};

export function openReadings(databaseUrl: string, proofSecret?: Buffer): Readings {
  const thread = openThread(databaseUrl, proofSecret);
  const waiting = new Map<MessagePort, Reading>();
  const ask = async function* <Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
    { signal }: ReadingOptions = {},
  ): AsyncGenerator<AnswerTo[Kind]> {
    signal?.throwIfAborted();
    const { port1: port, port2 } = new MessageChannel();
    const { kind, programId } = question;
    const reading = { kind, programId, about: aboutOf(question) };
    waiting.set(port, { ...reading, entry: 0 });
    const stop = () => port.close();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      thread.ask({ question, port: port2 });
      for (;;)
        yield (await nextOf(port, signal, (entry) =>
          waiting.set(port, { ...reading, entry }),
        )) as AnswerTo[Kind];
    } finally {
      signal?.removeEventListener('abort', stop);
      waiting.delete(port);
      port.close();
    }
  };
  const first = async <Answer>(answers: AsyncGenerator<Answer>): Promise<Answer> => {
    for await (const answer of answers) return answer;
    throw new Error('the thread of readings gave no answer');
  };
  return {
    proveDay: (programId, day, given) => first(ask<'proof'>({ kind: 'proof', programId, day }, given)),
    async proveMember(programId, day, memberId, given) {
      const leaves = [...waiting.values()].filter(({ kind }) => kind === 'leaf');
      const days = new Set(leaves.map((one) => `${one.programId} ${one.about}`));
      if (days.add(`${programId} ${day}`).size > DAYS_OF_MEMBERS) return 'busy';
      return first(ask<'leaf'>({ kind: 'leaf', programId, day, memberId }, given));
    },
    closeMonth: (programId, month, given) => first(ask<'close'>({ kind: 'close', programId, month }, given)),
    async *exportBooks(programId, format, period, { text }) {
      for await (const piece of ask<'export'>({
        kind: 'export',
        programId,
        format,
        period,
        accounts: text,
      })) {
        if (piece === undefined) return;
        yield piece;
      }
    },
    underWay: (programId) => [...waiting.values()].filter((one) => one.programId === programId),
    close: () => thread.close(),
  };
}

/** Asks for the next answer and waits for it. */
function nextOf(
  port: MessagePort,
  signal: AbortSignal | undefined,
  onEntry: (entry: number) => void,
): Promise<AnswerTo[keyof AnswerTo]> {
  return new Promise((resolve, reject) => {
    const hear = (said: Said) => {
      if ('entry' in said) return onEntry(said.entry);
      stopHearing();
      if ('fault' in said) reject(said.fault);
      else resolve(said.answer);
    };
    const gone = () => {
      stopHearing();
      reject((signal?.reason as Error | undefined) ?? new Error('the thread of readings has ended'));
    };
    const stopHearing = () => port.off('message', hear).off('close', gone);
    port.on('message', hear).on('close', gone);
    port.postMessage('more');
  });
}

function aboutOf(question: Question): string {
  if (question.kind === 'export') return question.format;
  return question.kind === 'close' ? question.month : question.day;
}
