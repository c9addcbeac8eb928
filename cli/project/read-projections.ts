import type { Stated, Tariff } from '#engine';
import { type InputProblem, InputReader, type Rule } from './input-reader.ts';
import { type Place, readStated } from './read-stated.ts';

export type NamedProjection = { readonly name: string; readonly stated: Stated };
export type ReadProjections =
  | { readonly tariff: Tariff; readonly projections: readonly NamedProjection[] }
  | { readonly problems: readonly InputProblem[] };

const MANY_MAX = 100;
const NAME_MAX = 80;
const LIST: Rule = { zh: `须为 1 到 ${MANY_MAX} 项的列表`, en: `a list of 1 to ${MANY_MAX}` };
const NAME: Rule = {
  zh: `须为最多 ${NAME_MAX} 个字符的文字`,
  en: `a text of at most ${NAME_MAX} characters`,
};

/** Reads the inputs of projections: which tariff, and what each of them takes as given; or every problem. */
export function readProjections(json: unknown, place: Place): ReadProjections {
  const reader = new InputReader();
  const { policy } = place;
  const root = reader.object(json, '') ?? {};
  reader.known(root, '', ['tariff', 'projections']);
  const tariff = reader.oneOf(root.tariff ?? policy.defaultTariff, 'tariff', [...policy.tariffs.keys()]);
  const list = Array.isArray(root.projections) ? (root.projections as readonly unknown[]) : [];
  reader.require(list.length > 0 && list.length <= MANY_MAX, 'projections', LIST, root.projections);
  const projections = list
    .slice(0, MANY_MAX)
    .flatMap((one, index) => readOne(reader, one, `projections[${index}]`, place) ?? []);
  if (reader.problems.length > 0) return { problems: reader.problems };
  return { tariff: policy.tariffs.get(tariff)!, projections };
}

function readOne(
  reader: InputReader,
  json: unknown,
  path: string,
  place: Place,
): NamedProjection | undefined {
  const fields = reader.object(json, path);
  const stated = fields && readStated(reader, fields, path, place);
  if (!stated) return undefined;
  const { name = stated.who } = fields;
  reader.require(typeof name === 'string' && name.length <= NAME_MAX, `${path}.name`, NAME, name);
  return { name: String(name), stated };
}
