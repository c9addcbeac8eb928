import type { Detector } from './detection.ts';
import { newWorld, timeOf, type World } from './test-world.ts';

const WINDOW = { from: 240, to: 300 };
/** Days between two visits of somebody to any store. */
const VISITS_DAYS = 16;
const PROMOTERS = ['p0', 'p1', 'p2'];

/** A store and those who call it theirs: who binds them, and how often they come back, in percent. */
type StorePlan = {
  readonly id: string;
  readonly regulars: number;
  readonly recruiterId?: string;
  readonly binder: (town: Town, place: number, day: number) => string | undefined;
  readonly comesBack: (day: number) => number;
  /** When a regular registers; default: spread over three months. */
  readonly joins?: (place: number) => number;
  readonly before?: (town: Town) => void;
};

type Town = {
  readonly world: World;
  readonly owners: Map<string, string>;
  /** Who of the regulars registered when. */
  readonly joined: Map<string, number>;
};

/** Made-up commands, and what a person who knows the town would say of its stores. */
export type TestTown = {
  readonly commands: ReturnType<World['commands']>;
  readonly from: number;
  readonly to: number;
  readonly honest: readonly string[];
  readonly planted: readonly { readonly detector: Detector; readonly storeId: string }[];
};

const HALF = () => 50;
const ownerOf = (id: string) => `owner-${id}`;

/** A town of some 250 people over 300 days, the last 60 of which are looked at. */
export function makeTown(seed: number): TestTown {
  const world = newWorld(seed);
  const town: Town = { world, owners: new Map(), joined: new Map() };
  for (const [place, id] of PROMOTERS.entries()) world.register(place * 0.1, id);
  const honest = [...plainStores(world), ...HONEST];
  const offenders = offendersOf(seed);
  const plans = [...honest, ...offenders.map(({ plan }) => plan)];
  for (const [place, plan] of plans.entries()) openStore(town, plan, 1 + place * 0.1);
  for (const [place, plan] of plans.entries()) {
    world.turnTo(place);
    settle(town, plan);
  }
  for (let guest = 0; guest < 30; guest += 1) {
    const memberId = `guest-${guest}`;
    world.register(5 + guest, memberId, pick(world, [undefined, ...PROMOTERS, ...town.owners.values()]));
    shop(town, memberId, 6 + guest, undefined);
  }
  for (const memberId of [...PROMOTERS, ...town.owners.values()]) shop(town, memberId, 20, undefined);
  return {
    commands: world.commands(),
    from: timeOf(WINDOW.from),
    to: timeOf(WINDOW.to),
    honest: honest.map(({ id }) => id),
    planted: offenders.map(({ detector, plan }) => ({ detector, storeId: plan.id })),
  };
}

function openStore(town: Town, { id, recruiterId, before }: StorePlan, day: number): void {
  const { world, owners } = town;
  owners.set(id, ownerOf(id));
  world.register(day, ownerOf(id), id === 'other-above' ? 'p1' : undefined);
  world.open(day + 0.05, id, ownerOf(id), recruiterId);
  before?.(town);
}

/** Its regulars come to town, are bound, and shop until the end. */
function settle(town: Town, plan: StorePlan): void {
  const { world, joined } = town;
  for (let place = 0; place < plan.regulars; place += 1) {
    const memberId = `${plan.id}-${place}`;
    const day = plan.joins?.(place) ?? 10 + world.next(90) + world.next(100) / 100;
    world.register(day, memberId, plan.binder(town, place, day));
    joined.set(memberId, day);
    shop(town, memberId, day + 0.01, plan);
  }
}

function shop({ world, owners }: Town, memberId: string, since: number, home: StorePlan | undefined): void {
  const stores = [...owners.keys()];
  let day = since;
  if (home && home.comesBack(day) > 0) world.buy(day, memberId, home.id);
  for (;;) {
    day += VISITS_DAYS / 2 + world.next(VISITS_DAYS) + world.next(100) / 100;
    if (day >= WINDOW.to) return;
    const back = home !== undefined && world.chance(home.comesBack(day));
    const elsewhere = stores.filter((id) => id !== home?.id && isOpen(id, day));
    world.buy(day, memberId, back ? home.id : pick(world, elsewhere));
  }
}

/** When strangers find nobody there, or no till. */
const SHUT: Readonly<Record<string, readonly [from: number, to: number]>> = {
  renovated: [243, 285],
  closed: [235, 400],
  seasonal: [240, 400],
  'two-tills': [0, 400],
};

function isOpen(id: string, day: number): boolean {
  const shut = SHUT[id];
  if (shut) return day < shut[0] || day >= shut[1];
  return id !== 'past-the-till' || day < WINDOW.from || Math.floor(day) % 5 === 0;
}

function pick<Item>(world: World, items: readonly Item[]): Item {
  return items[world.next(items.length)]!;
}

/** Mostly the owner, sometimes a friend, a promoter or nobody. */
function ordinary(id: string): StorePlan['binder'] {
  return ({ world, joined }, _, day) => {
    const dice = world.next(100);
    const friends = [...joined].filter(([, since]) => since < day);
    if (dice < 60) return ownerOf(id);
    if (dice < 75 && friends.length > 0) return pick(world, friends)[0];
    return dice < 85 ? pick(world, PROMOTERS) : undefined;
  };
}

function plainStores(world: World): StorePlan[] {
  return Array.from({ length: 6 }, (_, place) => {
    const id = `plain-${place}`;
    const recruiter = world.chance(60) ? { recruiterId: pick(world, PROMOTERS) } : {};
    return { id, regulars: 10 + world.next(4), ...recruiter, binder: ordinary(id), comesBack: HALF };
  });
}

/** Honest stores that look odd in one way or another. */
const HONEST: readonly StorePlan[] = [
  {
    // Its guests were all bound elsewhere before they came.
    id: 'kiosk',
    regulars: 14,
    recruiterId: 'p0',
    binder: ({ world }) => pick(world, ['owner-plain-0', 'owner-plain-1', 'owner-plain-2', 'p1', 'p2']),
    comesBack: HALF,
  },
  {
    // A waiter, bound to the owner and a guest of other stores, asks for the scan.
    id: 'waiter',
    regulars: 14,
    recruiterId: 'p1',
    binder: (_, place) => (place === 0 ? 'owner-waiter' : 'staff'),
    comesBack: HALF,
    before(town) {
      town.world.register(3, 'staff', 'owner-waiter');
      shop(town, 'staff', 4, undefined);
    },
  },
  {
    // A promoter brings a whole opening party, all within an hour; nobody has recruited the store.
    id: 'opening',
    regulars: 20,
    binder: () => 'p2',
    comesBack: HALF,
    joins: (place) => 12 + place * 0.002,
  },
  {
    // A canteen: most of its guests come by two accounts that buy nowhere; still the owner binds one in four.
    id: 'two-tills',
    regulars: 16,
    recruiterId: 'p0',
    binder: (_, place) => (place % 4 === 0 ? 'owner-two-tills' : `till-${place % 2}`),
    comesBack: () => 95,
    before({ world }) {
      for (const place of [0, 1]) world.register(9 + place / 10, `till-${place}`);
    },
  },
  {
    // Everybody scans the code of one employee, whom somebody outside has brought.
    id: 'one-code',
    regulars: 18,
    recruiterId: 'p2',
    binder: (_, place) => (place === 0 ? 'owner-one-code' : 'employee'),
    comesBack: HALF,
    before: ({ world }) => world.register(8, 'employee', 'p1'),
  },
  { id: 'renovated', regulars: 14, binder: ordinary('renovated'), comesBack: whileOpen('renovated') },
  { id: 'closed', regulars: 12, binder: ordinary('closed'), comesBack: whileOpen('closed') },
  {
    // A bathing place in autumn.
    id: 'seasonal',
    regulars: 20,
    binder: () => 'owner-seasonal',
    comesBack: (day) => (day < WINDOW.from ? 65 : 16),
  },
  {
    // Its regulars moved away and others came.
    id: 'turned',
    regulars: 14,
    binder: () => 'owner-turned',
    comesBack: (day) => (day < WINDOW.from ? 60 : 0),
  },
  {
    // Its recruiter came after somebody else had brought the owner, and stands above nobody there.
    id: 'other-above',
    regulars: 12,
    recruiterId: 'p0',
    binder: ordinary('other-above'),
    comesBack: HALF,
  },
];

function whileOpen(id: string): StorePlan['comesBack'] {
  return (day) => (isOpen(id, day) ? 50 : 0);
}

type Offender = { readonly detector: Detector; readonly plan: StorePlan };

/** What the documents call false accounts and payment past the platform, each in two ways by the seed. */
function offendersOf(seed: number): Offender[] {
  const even = seed % 2 === 0;
  const above = even ? undefined : 'owner-silent';
  return [
    {
      detector: 'silent-recruiter',
      plan: {
        id: 'silent',
        regulars: 24,
        recruiterId: 'p1',
        binder: (_, place) => (place === 0 ? 'owner-silent' : `alt-${place % 2}`),
        comesBack: () => 85,
        before({ world }) {
          for (const place of [0, 1]) world.register(9 + place / 10, `alt-${place}`, above);
        },
      },
    },
    {
      detector: 'sybil-binding',
      plan: {
        id: 'sybil',
        regulars: 20,
        ...(even ? {} : { recruiterId: 'p2' }),
        binder: () => 'puppet',
        comesBack: () => 70,
        ...(even ? {} : { joins: (place: number) => 15 + Math.floor(place / 6) * 7 + (place % 6) * 0.002 }),
        before: ({ world }) => world.register(8, 'puppet', 'owner-sybil'),
      },
    },
    {
      detector: 'off-platform-payment',
      plan: {
        id: 'past-the-till',
        regulars: 24,
        binder: () => 'owner-past-the-till',
        comesBack: (day) => (day < WINDOW.from ? 60 : even ? 1 : 0),
        joins: (place) => (!even && place > 17 ? WINDOW.from + 8 * (place - 17) : 10 + 3 * place),
      },
    },
  ];
}
