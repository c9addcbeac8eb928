import {
  type Command,
  contentOf,
  ENGINE_VERSION,
  encodeEvent,
  encodeRefusal,
  execute,
  lotLines,
  type Outcome,
  openProgram,
  type ProgramState,
  parseCommand,
  registersJson,
  stateJson,
} from '#engine';
import { hashState } from '#journal';
import { brokenLine } from '../broken-rule.ts';
import { badInput } from '../exit.ts';
import { jsonLines, readInput, writeOutput } from '../files.ts';
import { readPolicy } from '../policy.ts';
import { readStage } from '../stage.ts';

export type RunOptions = {
  policy: string;
  stage: string;
  state?: string;
  outcomes?: string;
  lots?: string;
  registers?: string;
};

type Line = { readonly command: Command; readonly content: string };
type OutcomeJson = { readonly id: string; readonly outcome: string; readonly [detail: string]: unknown };

/**
 * `cistern run`: a command file through the engine in memory, no database. Everything is read before
 * anything runs, and everything has run before anything is written.
 */
export function run(file: string, options: RunOptions): void {
  const { policy } = readPolicy(options.policy);
  const lines = readLines(file);
  const state = openProgram(policy, 'simulated', readStage(options.stage));
  const outcomes = runLines(state, lines);
  if (options.outcomes) writeOutput(options.outcomes, jsonLines(outcomes));
  else for (const line of jsonLines(outcomes)) process.stdout.write(line);
  if (options.state) writeOutput(options.state, [`${JSON.stringify(stateFile(state), null, 2)}\n`]);
  if (options.lots) writeOutput(options.lots, jsonLines(lotLines(state)));
  if (options.registers) {
    writeOutput(options.registers, [`${JSON.stringify(registersJson(state), null, 2)}\n`]);
  }
}

/** What `--state` writes: the figures, and the hash of the whole state. */
export function stateFile(state: ProgramState) {
  const { seq, ...figures } = stateJson(state);
  return { seq, stateHash: hashState(state), engineVersion: ENGINE_VERSION, ...figures };
}

function readLines(file: string): Line[] {
  const lines: Line[] = [];
  readInput(file)
    .split('\n')
    .forEach((text, index) => {
      if (text.trim() !== '') lines.push(readLine(text, index + 1));
    });
  return lines;
}

function readLine(text: string, number: number): Line {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw badInput(`第 ${number} 行不是 JSON`, `line ${number} is not JSON`);
  }
  const parsed = parseCommand(json);
  if ('malformed' in parsed) {
    const { zh, en } = brokenLine(parsed.malformed);
    throw badInput(`第 ${number} 行：${zh}`, `line ${number}: ${en}`);
  }
  return { command: parsed.command, content: contentOf(json as Record<string, unknown>) };
}

/** One outcome a line, in order. The same id and content gives the same outcome again, for ever. */
function runLines(state: ProgramState, lines: readonly Line[]): OutcomeJson[] {
  const seen = new Map<string, { content: string; outcome: OutcomeJson }>();
  return lines.map(({ command, content }) => {
    const earlier = seen.get(command.id);
    if (earlier) {
      if (earlier.content === content) return earlier.outcome;
      return { id: command.id, outcome: 'refused', code: 'duplicate_with_different_content' };
    }
    const outcome = outcomeJson(command.id, execute(state, command));
    seen.set(command.id, { content, outcome });
    return outcome;
  });
}

export function outcomeJson(id: string, outcome: Outcome): OutcomeJson {
  if (outcome.outcome === 'refused') return { id, outcome: 'refused', ...encodeRefusal(outcome.refusal) };
  return { id, outcome: 'accepted', seq: outcome.seq, events: outcome.events.map(encodeEvent) };
}
