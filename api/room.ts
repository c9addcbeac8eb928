import type { Books, Readings, VoucherAccounts } from '#books';
import type { RegionTable } from '#contract';
import type { CodeSender, Desk } from '#desk';
import type { PolicyDocument, Stage } from '#engine';
import type { Holder, OpeningStage, openDatabase, Writer } from '#journal';
import type { Provider } from '#payments';
import type { Pace } from './auth/pace.ts';
import { type PoolWatch, watchPool } from './figures/pool-watch.ts';
import type { Carrier } from './notifications/carrier.ts';

/** A program as the server is given it: who writes it, what reads it. */
export type ProgramOptions = {
  readonly writer: Writer;
  readonly books: Books;
  /** The policy the program was opened with. */
  readonly policy: PolicyDocument;
  /** Default Asia/Shanghai. */
  readonly timeZone?: string;
  /** Who pays, for holding their bills against the journal; default: nobody. */
  readonly providers?: readonly Provider[];
};

/** A program as the routes see it. */
export type ProgramRoom = {
  readonly programId: string;
  readonly writer: Writer;
  readonly books: Books;
  /** The document of the policy in force now. */
  readonly policy: PolicyDocument;
  readonly policyName: string;
  readonly stage: Stage;
  readonly timeZone: string;
  readonly startPrice: bigint;
  readonly bindingDays: number | null;
  readonly watch: PoolWatch;
  readonly providers: readonly Provider[];
  /** How long a reader waits for the books to reach `minSeq`. */
  readonly booksWaitMs: number;
};

/** How a new program begins. */
export type ProgramOpening = {
  readonly programId: string;
  readonly policy: PolicyDocument;
  readonly stage: OpeningStage;
};

export type Database = ReturnType<typeof openDatabase>;

/** What every route can reach. */
export type House = {
  readonly rooms: ReadonlyMap<string, ProgramRoom>;
  /** Serves one more program from now on. */
  addRoom(program: ProgramOptions): ProgramRoom;
  /** Stops serving one: another node has it. */
  removeRoom(programId: string): void;
  /** Which node has a program that this one has not; undefined when there is no such program. */
  readonly holderOf: (programId: string) => Promise<Holder | undefined>;
  /** Opens a program that is not served yet, one way or another; absent: no program can be opened over HTTP. */
  readonly openProgram: ((opening: ProgramOpening) => Promise<ProgramOptions>) | undefined;
  readonly desk: Desk;
  /** For reading the journal's entries; nothing else of the database is touched here. */
  readonly database: Database;
  readonly clock: () => number;
  readonly secureCookies: boolean;
  /** Whether webhooks may go to http and private addresses while a program is not live. */
  readonly localWebhooks: boolean;
  /** The accountant's codes for vouchers. */
  readonly voucherAccounts: VoucherAccounts;
  /** Whatever reads a whole journal, beside the work. */
  readonly readings: Readings;
  /** Sends codes to members’ phones; absent: members cannot sign in. */
  readonly codeSender: CodeSender | undefined;
  /** Who takes notifications beyond the screens; none: people see them when they look. */
  readonly carriers: readonly Carrier[];
  /** Counts what each principal asks for. */
  readonly pace: Pace;
  /** The official region table (GB/T 2260). */
  readonly regions: RegionTable;
};

export function openRoom(options: ProgramOptions, booksWaitMs: number): ProgramRoom {
  const { writer, books, policy } = options;
  return {
    programId: writer.programId,
    writer,
    books,
    get policy() {
      return documentInForce(writer) ?? policy;
    },
    get policyName() {
      return writer.state.policy.name;
    },
    get stage() {
      return writer.state.governance.stage;
    },
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    get startPrice() {
      return writer.state.policy.startPrice;
    },
    get bindingDays() {
      return writer.state.policy.binding.days;
    },
    watch: watchPool(writer),
    providers: options.providers ?? [],
    booksWaitMs,
  };
}

/** Undefined while the policy in force is the one the program was opened with. */
function documentInForce({ state }: Writer): PolicyDocument | undefined {
  const { policyVersion, publications } = state.governance;
  const published = publications.find(({ version }) => version === policyVersion);
  return published && (JSON.parse(published.document) as PolicyDocument);
}

export function closeRoom(room: ProgramRoom): void {
  room.watch.close();
}
