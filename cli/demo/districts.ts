import { officialRegions } from '../regions/official-regions.ts';
import { CHINESE_CITIES, type ChineseCity } from './chinese-cities.ts';
import { superstoreOrders } from './superstore.ts';

export type District = { readonly code: string; readonly name: string; readonly city: ChineseCity };

/**
 * Districts people know, one a city, for the data's most frequent cities; all others follow in the order of
 * their codes, one city after another in turn, districts (区) before counties and county towns.
 */
const BEST_KNOWN = [
  ...['310115', '110105', '440106', '440305', '510104', '330106', '500103', '420106', '320106', '610113'],
  ...['120101', '320508', '430103', '410105', '370202', '330203', '210202', '350203', '210102', '370102'],
];

let mapped: ReadonlyMap<string, District> | undefined;

/** The district that stands for each city of the data, one to one: the most orders take the best known. */
export function districtsByCity(): ReadonlyMap<string, District> {
  mapped ??= mapCities();
  return mapped;
}

function mapCities(): ReadonlyMap<string, District> {
  const orders = new Map<string, number>();
  for (const { city } of superstoreOrders()) orders.set(city, (orders.get(city) ?? 0) + 1);
  const cities = [...orders].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([city]) => city);
  const districts = rankedDistricts();
  if (districts.length < cities.length)
    throw new Error(`${districts.length} districts for ${cities.length} cities`);
  return new Map(cities.map((city, index) => [city, districts[index]!]));
}

function rankedDistricts(): District[] {
  const regions = officialRegions();
  const byCity = CHINESE_CITIES.map((city) =>
    regions.get(`${city.prefix}00`)!.children.map((code) => ({ code, name: regions.get(code)!.name, city })),
  );
  const all = byCity.flat();
  const best = BEST_KNOWN.flatMap((code) => all.find((district) => district.code === code) ?? []);
  const urban = inTurn(byCity.map((list) => list.filter(isUrban)));
  const rural = inTurn(byCity.map((list) => list.filter((district) => !isUrban(district))));
  return [...best, ...[...urban, ...rural].filter((district) => !best.includes(district))];
}

const isUrban = ({ name }: District) => name.endsWith('区');

/** First of each list, then second of each, … */
function inTurn<Thing>(lists: readonly (readonly Thing[])[]): Thing[] {
  const longest = Math.max(...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  );
  return turns.flat();
}
