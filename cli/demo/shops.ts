import { type District, districtsByCity } from './districts.ts';
import { type ShopKind, type SuperstoreOrder, superstoreOrders } from './superstore.ts';

/** One store a Chinese city and shop kind; it stands where most of its orders come from. */
export type Shop = {
  readonly storeId: string;
  readonly district: District;
  readonly kind: ShopKind;
  readonly zh: string;
  readonly en: string;
};

const NAMES: Readonly<Record<ShopKind, { readonly zh: string; readonly en: string }>> = {
  home: { zh: '家居馆', en: 'Home & Furniture' },
  paper: { zh: '文具店', en: 'Stationery' },
  tech: { zh: '数码城', en: 'Electronics' },
};

export function shopIdOf(order: SuperstoreOrder): string {
  return `sto_${districtsByCity().get(order.city)!.city.key}-${order.kind}`;
}

let shops: ReadonlyMap<string, Shop> | undefined;

/** All stores by id, in the order of their first sale. */
export function demoShops(): ReadonlyMap<string, Shop> {
  shops ??= makeShops();
  return shops;
}

function makeShops(): ReadonlyMap<string, Shop> {
  const sales = new Map<string, { kind: ShopKind; byDistrict: Map<District, number> }>();
  for (const order of superstoreOrders()) {
    const id = shopIdOf(order);
    const district = districtsByCity().get(order.city)!;
    const shop = sales.get(id) ?? { kind: order.kind, byDistrict: new Map<District, number>() };
    shop.byDistrict.set(district, (shop.byDistrict.get(district) ?? 0) + 1);
    sales.set(id, shop);
  }
  return new Map(
    [...sales].map(([storeId, { kind, byDistrict }]) => {
      const [district] = [...byDistrict].sort(
        ([a, m], [b, n]) => n - m || Number(a.code) - Number(b.code),
      )[0]!;
      const { zh, en } = district.city;
      return [storeId, { storeId, district, kind, zh: zh + NAMES[kind].zh, en: `${en} ${NAMES[kind].en}` }];
    }),
  );
}
