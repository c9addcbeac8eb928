/** What the load process is told, as JSON in its first argument. */
export type Load = {
  readonly url: string;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** Orders in one request: 1, or a body for the bulk path. */
  readonly orders: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Requests a second in all, evenly spaced, whatever was answered; undefined: as fast as answers come. */
  readonly rate?: number | undefined;
  /** Makes the ids of this run its own. */
  readonly run: string;
};

export type LoadResult = {
  readonly ordersPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  readonly failed: number;
};
