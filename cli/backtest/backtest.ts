import {
  type Event,
  execute,
  formatInstant,
  openProgram,
  type Policy,
  type ProgramState,
  parseCommand,
  type Refusal,
} from '#engine';
import type { BadRow } from '../table/csv-table.ts';
import type { Behaviour } from './behaviour.ts';
import type { OrderRow } from './rows.ts';

/** Pool and supply at a midnight, with what had come in and gone out until then. */
export type DayPoint = {
  readonly at: number;
  readonly pool: bigint;
  readonly supply: bigint;
  readonly inflow: bigint;
  readonly payouts: bigint;
  readonly exits: number;
};

export type Tally = {
  orders: number;
  refunds: number;
  redemptions: number;
  turnover: bigint;
  refunded: bigint;
  inflow: bigint;
  payouts: bigint;
  exitedLots: number;
};

export type BacktestResult = {
  readonly state: ProgramState;
  readonly tally: Tally;
  readonly days: readonly DayPoint[];
  /** Rows the engine refused, by line. */
  readonly refusedRows: readonly BadRow[];
};

export type BacktestOptions = {
  readonly policy: Policy;
  readonly behaviour: Behaviour;
  readonly nextMidnight: (after: number) => number;
  readonly onProgress?: (done: number, total: number) => void;
};

type Session = {
  readonly state: ProgramState;
  readonly tally: Tally;
  readonly days: DayPoint[];
  readonly refusedRows: BadRow[];
  commands: number;
};

/**
 * Replays an order history through the engine: a Tick before each row and at each local midnight, people
 * and stores registered on first sight, behaviour acting at midnight.
 */
export function backtest(rows: readonly OrderRow[], options: BacktestOptions): BacktestResult {
  const session: Session = {
    state: openProgram(options.policy),
    tally: {
      orders: 0,
      refunds: 0,
      redemptions: 0,
      turnover: 0n,
      refunded: 0n,
      inflow: 0n,
      payouts: 0n,
      exitedLots: 0,
    },
    days: [],
    refusedRows: [],
    commands: 0,
  };
  let midnight = rows.length > 0 ? options.nextMidnight(rows[0]!.at - 1) : 0;
  rows.forEach((row, index) => {
    for (; midnight <= row.at; midnight = options.nextMidnight(midnight))
      endDay(session, options.behaviour, midnight);
    send(session, row.at, { type: 'Tick' });
    takeRow(session, row);
    if (index % 1000 === 0) options.onProgress?.(index, rows.length);
  });
  options.onProgress?.(rows.length, rows.length);
  return session;
}

function endDay(session: Session, behaviour: Behaviour, at: number): void {
  send(session, at, { type: 'Tick' });
  if (behaviour.name !== 'hold') sellAll(session, behaviour, at);
  const { state, tally } = session;
  session.days.push({
    at,
    pool: state.pool.balance,
    supply: state.supply,
    inflow: tally.inflow,
    payouts: tally.payouts,
    exits: tally.exitedLots,
  });
}

function sellAll(session: Session, behaviour: Behaviour, at: number): void {
  for (const member of session.state.members.values()) {
    if (member.points === 0n) continue;
    const points = behaviour.sells(session.state, member, at);
    if (points === 0n) continue;
    const digits = points.toString().padStart(19, '0');
    send(session, at, {
      type: 'RedeemPoints',
      redemptionId: `red_${session.commands}`,
      memberId: member.id,
      points: `${digits.slice(0, -18)}.${digits.slice(-18)}`,
    });
  }
}

function takeRow(session: Session, row: OrderRow): void {
  const refusal = row.kind === 'refund' ? refund(session, row) : order(session, row);
  if (!refusal) return;
  const { code, ...numbers } = refusal;
  const detail = `${code} ${Object.values(numbers).join(' ')}`.trim();
  session.refusedRows.push({ line: row.line, zh: `被拒绝：${detail}`, en: `refused: ${detail}` });
}

function refund(session: Session, row: OrderRow): Refusal | undefined {
  const refundId = `ref_${row.line}`;
  return send(session, row.at, { type: 'RefundOrder', refundId, orderId: row.orderId, amount: row.amount });
}

function order(session: Session, row: OrderRow): Refusal | undefined {
  const { state } = session;
  if (state.orders.has(row.orderId)) return { code: 'order_exists', orderId: row.orderId };
  meetPeople(session, row);
  return send(session, row.at, {
    type: 'PlaceOrder',
    orderId: row.orderId,
    memberId: row.memberId,
    storeId: row.storeId,
    amount: row.amount,
    ...(row.region ? { region: row.region } : {}),
  });
}

/** First sight of a member, a referrer or a store. A binding that does not hold any more is made again. */
function meetPeople(session: Session, row: OrderRow): void {
  const { members, stores } = session.state;
  const { referrerId, memberId, storeId, at } = row;
  if (referrerId && !members.has(referrerId))
    send(session, at, { type: 'RegisterMember', memberId: referrerId });
  if (!members.has(memberId)) {
    const referrer = referrerId && referrerId !== memberId ? { referrerId, via: 'payment' } : {};
    send(session, at, { type: 'RegisterMember', memberId, ...referrer });
  } else if (referrerId) {
    send(session, at, { type: 'BindMember', memberId, referrerId, via: 'payment' });
  }
  if (stores.has(storeId)) return;
  const ownerId = ownerOf(storeId);
  if (!members.has(ownerId)) send(session, at, { type: 'RegisterMember', memberId: ownerId });
  send(session, at, {
    type: 'RegisterStore',
    storeId,
    ownerId,
    ...(row.region ? { region: row.region } : {}),
  });
}

/** The member a store seen for the first time is given as its owner. */
export function ownerOf(storeId: string): string {
  return `owner_${storeId}`.slice(0, 64);
}

function send(session: Session, at: number, command: Record<string, unknown>): Refusal | undefined {
  session.commands += 1;
  const parsed = parseCommand({ id: `c${session.commands}`, at: formatInstant(at), ...command });
  if ('malformed' in parsed) return { code: 'malformed', field: parsed.malformed.field };
  const outcome = execute(session.state, parsed.command);
  if (outcome.outcome === 'refused') return outcome.refusal;
  for (const event of outcome.events) count(session.tally, event);
  return undefined;
}

function count(tally: Tally, event: Event): void {
  switch (event.type) {
    case 'OrderPlaced':
      tally.orders += 1;
      tally.turnover += event.amount;
      break;
    case 'OrderSettled':
      tally.inflow += event.pool + (event.remainderTo === 'pool' ? event.remainder : 0n);
      break;
    case 'PendingOrderRefunded':
    case 'OrderRefunded':
      tally.refunds += 1;
      tally.refunded += event.amount;
      break;
    case 'PointsRedeemed':
      tally.redemptions += 1;
      tally.payouts += event.net;
      break;
    case 'LotsExited':
      tally.payouts += event.net;
      tally.exitedLots += event.lots.length;
      break;
    default:
      break;
  }
}
