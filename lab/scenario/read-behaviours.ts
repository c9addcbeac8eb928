import type { PolicyReader } from '#engine';
import { BEHAVIOUR_KINDS, type Behaviour, type Fears } from './scenario.ts';

const DAYS = 36_500;
const FIELDS = {
  hold: 'kind weight',
  'sell-at-gain': 'kind weight gain',
  'sell-after': 'kind weight days',
  panic: 'kind weight inflowBelow poolBelow priceStalls',
  slicer: 'kind weight days slices',
  'just-in-time': 'kind weight',
  'wash-ring': 'kind weight',
} as const satisfies Record<Behaviour['kind'], string>;

/** What people do, each kind with its weight; nothing said: everybody holds. */
export function readBehaviours(reader: PolicyReader, json: unknown): readonly Behaviour[] {
  const list = json ?? [{ kind: 'hold', weight: 1 }];
  reader.require(Array.isArray(list), 'behaviours', { rule: 'list' }, json);
  if (!Array.isArray(list)) return [];
  reader.require(list.length > 0, 'behaviours', { rule: 'list_at_least', min: 1 }, json);
  const behaviours = list.map((item, place) => readBehaviour(reader, item, `behaviours.${place}`));
  const sum = behaviours.reduce((total, { weight }) => total + weight, 0);
  reader.require(sum > 0, 'behaviours', { rule: 'weights' }, sum);
  return behaviours;
}

function readBehaviour(reader: PolicyReader, json: unknown, path: string): Behaviour {
  const kind = reader.oneOf(reader.object(json, path).kind, `${path}.kind`, BEHAVIOUR_KINDS);
  const fields = reader.object(json, path, [FIELDS[kind]]);
  const weight = reader.whole(fields.weight ?? 1, `${path}.weight`, 1_000_000);
  const days = () => reader.whole(fields.days ?? 1, `${path}.days`, DAYS);
  switch (kind) {
    case 'sell-at-gain':
      return { kind, weight, gain: reader.rate(fields.gain, `${path}.gain`) };
    case 'sell-after':
      return { kind, weight, days: days() };
    case 'panic':
      return { kind, weight, fears: readFears(reader, fields, path) };
    case 'slicer': {
      const slices = reader.whole(fields.slices ?? 10, `${path}.slices`, 10_000);
      reader.require(slices > 0, `${path}.slices`, { rule: 'at_least', min: 1 }, slices);
      return { kind, weight, days: days(), slices };
    }
    default:
      return { kind, weight };
  }
}

/** Who says nothing of what they fear looks at the orders. */
function readFears(reader: PolicyReader, fields: Record<string, unknown>, path: string): Fears {
  const fear = (name: keyof Fears): number | undefined =>
    fields[name] === undefined ? undefined : Number(reader.ppm(fields[name], `${path}.${name}`));
  const [poolBelow, priceStalls] = [fear('poolBelow'), fear('priceStalls')];
  const otherwise = poolBelow === undefined && priceStalls === undefined ? 500_000 : undefined;
  return { inflowBelow: fear('inflowBelow') ?? otherwise, poolBelow, priceStalls };
}
