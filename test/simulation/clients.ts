import type { CommandJson } from '#journal';
import type { Random } from '../model/random.ts';
import type { SimulatedNode } from './node.ts';
import { newLife, type World } from './world.ts';

export type NetworkFaults = { readonly drop: number; readonly twice: number; readonly late: number };
export const NO_NETWORK_FAULTS: NetworkFaults = { drop: 0, twice: 0, late: 0 };

/** A command somebody wants done, and the answer once there was one. */
export type Wish = { readonly command: CommandJson; said: string | undefined };

const ANSWER_WITHIN_MS = 1_000;
const LIVING = newLife();
const PEOPLE = ['ann', 'bob', 'cat', 'nobody'];

/** People who ask for one thing after another, each until it is answered; and what they were told. */
export class Clients {
  readonly wishes: Wish[] = [];
  readonly wrong: string[] = [];
  network: NetworkFaults = NO_NETWORK_FAULTS;
  asking = true;
  sent = 0;
  asked = 0;
  reads = 0;
  /** The highest seq anybody was told. */
  toldSeq = 0;
  readonly #world: World;
  readonly #nodes: readonly SimulatedNode[];

  constructor(world: World, nodes: readonly SimulatedNode[], count: number) {
    this.#world = world;
    this.#nodes = nodes;
    for (let client = 0; client < count; client += 1) this.#next();
    this.#readSoon();
  }

  open(): number {
    return this.wishes.filter(({ said }) => said === undefined).length;
  }

  #next(): void {
    if (!this.asking) return;
    const { random } = this.#world;
    const wish: Wish = { command: commandOf(this.wishes.length, random), said: undefined };
    this.wishes.push(wish);
    this.#ask(wish, () => this.#world.later(LIVING, this.#world.between(0, 400), () => this.#next()));
    if (random.chance(0.1)) this.#askAgain();
  }

  /** Sends until somebody answers. */
  #ask(wish: Wish, done: () => void): void {
    const { random } = this.#world;
    const node = random.pick(this.#nodes);
    let settled = false;
    const once = (work: () => void) => {
      if (settled) return;
      settled = true;
      work();
    };
    this.#deliver(node, wish.command, (said) =>
      once(() => {
        wish.said ??= said;
        if (wish.said !== said) this.wrong.push(`${wish.command.id}: ${wish.said} became ${said}`);
        done();
      }),
    );
    this.#world.later(LIVING, ANSWER_WITHIN_MS, () => once(() => this.#ask(wish, done)));
  }

  /** Something that was answered, as it was or with another content: the same answer, or a refusal. */
  #askAgain(): void {
    const { random } = this.#world;
    const answered = this.wishes.filter(({ said }) => said !== undefined);
    if (answered.length === 0) return;
    const wish = random.pick(answered);
    const other = wish.command.memberId !== undefined && random.chance(0.3);
    const command = other ? { ...wish.command, memberId: 'somebody-else' } : wish.command;
    this.asked += 1;
    this.#deliver(random.pick(this.#nodes), command, (said) => {
      if (other) {
        if (!said.includes('duplicate_with_different_content'))
          this.wrong.push(`${command.id} with another content: ${said}`);
      } else if (said !== wish.said) this.wrong.push(`${command.id}: ${wish.said} became ${said}`);
    });
  }

  /** On its way: dropped, delivered twice, late; and so the answer. */
  #deliver(node: SimulatedNode, command: CommandJson, take: (said: string) => void): void {
    const { random } = this.#world;
    const times = random.chance(this.network.twice) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      this.#travel(() => {
        this.sent += 1;
        this.#arrive(node, command, true, take);
      });
    }
  }

  /** A node that does not write sends it on to the other one, once. */
  #arrive(node: SimulatedNode, command: CommandJson, mayPass: boolean, take: (said: string) => void): void {
    this.#world.later(node.life, 0, () => {
      if (!node.writer) {
        const other = this.#nodes.find((one) => one !== node)!;
        if (mayPass) this.#travel(() => this.#arrive(other, command, false, take));
        return;
      }
      node.front.ask(command, (answer) => {
        if (!answer) return;
        this.#travel(() => {
          this.toldSeq = Math.max(this.toldSeq, answer.seq);
          take(answer.said);
        });
      });
    });
  }

  #travel(work: () => void): void {
    const { random } = this.#world;
    if (random.chance(this.network.drop)) return;
    const late = random.chance(this.network.late) ? this.#world.between(100, 5_000) : 0;
    this.#world.later(LIVING, late + this.#world.between(0.1, 5), work);
  }

  /** Somebody reads hot figures: what anybody was told before the question must be in them. */
  #readSoon(): void {
    this.#world.later(LIVING, this.#world.between(5, 100), () => {
      const node = this.#world.random.pick(this.#nodes);
      const told = this.toldSeq;
      this.#world.later(node.life, 0, () => {
        const { writer } = node;
        if (!writer?.holdsLease() || writer.position().seq !== writer.state.seq) return;
        this.reads += 1;
        if (writer.state.seq < told)
          this.wrong.push(`a reader saw seq ${writer.state.seq} after ${told} was told`);
      });
      this.#readSoon();
    });
  }
}

function commandOf(number: number, random: Random): CommandJson {
  const id = `c-${number}`;
  if (number < 3) return { id, type: 'RegisterMember', memberId: PEOPLE[number]! };
  if (number === 3) return { id, type: 'RegisterStore', storeId: 'shop', ownerId: 'ann' };
  const memberId = random.pick(PEOPLE);
  const orderId = `order-${number}`;
  const amount = `${1 + random.below(999)}.${10 + random.below(90)}`;
  const kind = random.weighted({ order: 10, member: 1, sale: 3, refund: 2, tick: 1 });
  if (kind === 'member') return { id, type: 'RegisterMember', memberId: `m-${number}` };
  if (kind === 'sale') return { id, type: 'RedeemPoints', redemptionId: id, memberId, points: '1.5' };
  if (kind === 'tick') return { id, type: 'Tick' };
  if (kind === 'refund') {
    const of = `order-${random.below(number)}`;
    return { id, type: 'RefundOrder', refundId: id, orderId: of, amount: '0.50' };
  }
  return { id, type: 'PlaceOrder', orderId, memberId, storeId: 'shop', amount };
}
