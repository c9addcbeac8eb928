/** Where a program's events are sent. */
export type Endpoint = {
  readonly programId: string;
  readonly endpointId: string;
  readonly url: string;
  /** Event types; none: all. */
  readonly types: readonly string[];
  readonly status: 'active' | 'paused';
  /** Why it is paused. */
  readonly notice: string | undefined;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** How far in the journal messages are made. */
  readonly readEntry: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** Until when the secret before this one still signs, too. */
  readonly oldSecretUntil: Date | undefined;
};

export type NewEndpoint = {
  readonly programId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly types: readonly string[];
  /** Events after this entry are sent. */
  readonly readEntry: number;
};

/** Left out: as it is. */
export type EndpointChange = {
  readonly url?: string | undefined;
  readonly types?: readonly string[] | undefined;
};

export type EndpointRow = {
  readonly program_id: string;
  readonly endpoint_id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly secret: Buffer;
  readonly old_secret: Buffer | null;
  readonly old_secret_until: Date | null;
  readonly status: Endpoint['status'];
  readonly notice: string | null;
  readonly failures: number;
  readonly read_entry: bigint | string;
  readonly created_at: Date;
  readonly created_by: string;
};

export function endpointOf(row: EndpointRow): Endpoint {
  return {
    programId: row.program_id,
    endpointId: row.endpoint_id,
    url: row.url,
    types: row.types,
    status: row.status,
    notice: row.notice ?? undefined,
    failures: row.failures,
    readEntry: Number(row.read_entry),
    createdAt: row.created_at,
    createdBy: row.created_by,
    oldSecretUntil: row.old_secret_until ?? undefined,
  };
}
