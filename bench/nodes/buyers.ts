/** An order, where it was answered in the end, when, and how. */
export type Bought = {
  readonly key: string;
  readonly text: string;
  readonly at: number;
  readonly by: string;
};

type Buying = {
  readonly addresses: readonly string[];
  readonly authorization: string;
  readonly buyers: number;
};

/** A node that says nothing for so long is left for the other one. */
const PATIENCE_MS = 1_000;

/** Buyers that order one thing after another, each sent to either node until it is acknowledged, under one key. */
export function startBuyers({ addresses, authorization, buyers }: Buying) {
  const bought: Bought[] = [];
  const failures = new Map<string, number>();
  let running = true;
  let count = 0;

  const tell = (what: string) => failures.set(what, (failures.get(what) ?? 0) + 1);
  const tryOnce = async (address: string, key: string): Promise<string | undefined> => {
    try {
      const answer = await fetch(`${address}/api/v1/programs/main/orders`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ orderId: key, memberId: 'mei', storeId: 'noodles', amount: '10.00' }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await answer.text();
      if (answer.status === 201) return text;
      tell(`status ${answer.status}`);
    } catch (error) {
      tell((error as Error).name);
    }
    return undefined;
  };
  const buyer = async (_: unknown, place: number) => {
    let turn = place;
    while (running) {
      count += 1;
      const key = `o${count}`;
      for (let text: string | undefined; text === undefined; ) {
        const by = addresses[turn % addresses.length]!;
        text = await tryOnce(by, key);
        if (text === undefined) turn += 1;
        else bought.push({ key, text, at: performance.now(), by });
      }
    }
  };
  const all = Promise.all(Array.from({ length: buyers }, buyer));
  return {
    bought,
    failures,
    /** Until so many orders more are acknowledged. */
    async reach(more: number): Promise<void> {
      const target = bought.length + more;
      while (bought.length < target) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop(): Promise<void> {
      running = false;
      await all;
    },
  };
}
