import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openDatabase, type RowSource, rowsIn } from '#journal';
import { keysOf } from '../proof/prove-moments.ts';
import { openAnswers } from './answer.ts';
import type { Asked, Question, Said, ThreadData } from './question.ts';

/** It reads while orders are taken: they must find a connection of the database, too. */
const CONNECTIONS_MAX = 2;
const SAY_EVERY_MS = 200;

const { databaseUrl, proofSecret } = workerData as ThreadData;
const database = openDatabase(databaseUrl, { connectionsMax: CONNECTIONS_MAX });
const answers = openAnswers(proofSecret === undefined ? undefined : keysOf(Buffer.from(proofSecret, 'hex')));

parentPort!.on('message', (asked: Asked) => void answer(asked));

/** Each answer is held until it is asked for: nothing heaps up before whoever reads slowly. */
async function answer({ question, port }: Asked): Promise<void> {
  const say = (said: Said) => port.postMessage(said);
  const gone = new AbortController();
  const wanted = wantsOf(port, gone);
  try {
    const source = watched(rowsIn(database, question.programId), gone.signal, (entry) => say({ entry }));
    for await (const one of answersTo(question, source)) {
      await wanted();
      if (gone.signal.aborted) return;
      say({ answer: one });
    }
  } catch (error) {
    if (!gone.signal.aborted) say({ fault: error as Error });
  }
}

/** Gives what waits until one more answer is asked for, or until nobody wants any. */
function wantsOf(port: MessagePort, gone: AbortController): () => Promise<void> {
  let open = 0;
  let wake = () => {};
  port.on('message', () => {
    open += 1;
    wake();
  });
  port.on('close', () => {
    gone.abort();
    wake();
  });
  return async () => {
    while (open === 0 && !gone.signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    open -= 1;
  };
}

function answersTo(question: Question, source: RowSource) {
  switch (question.kind) {
    case 'proof':
      return answers.proof(source, question);
    case 'leaf':
      return answers.leaf(source, question);
    case 'close':
      return answers.close(source, question);
    case 'export':
      return answers.export(source, question);
  }
}

/** Stops when nobody wants the answer any more, and says how far it is. */
function watched(source: RowSource, gone: AbortSignal, onEntry: (entry: number) => void): RowSource {
  return {
    programId: source.programId,
    async *rows(entry) {
      let said = Date.now();
      gone.throwIfAborted();
      for await (const row of source.rows(entry)) {
        gone.throwIfAborted();
        if (Date.now() - said > SAY_EVERY_MS) {
          said = Date.now();
          onEntry(Number(row.last_entry));
        }
        yield row;
      }
    },
  };
}
