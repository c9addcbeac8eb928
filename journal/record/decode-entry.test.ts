import { expect, test } from 'vitest';
import { decodeEntry, decodeForReplay } from './decode-entry.ts';

const AT = '2026-01-01T00:00:00.000Z';
const EVENT = { type: 'OrderPlaced', orderId: 'o', amount: '5.000000' };
const HEAD = { entry: 3, type: 'PlaceOrder', at: AT, content: 'ab' };
const ACCEPTED = { id: 'k', outcome: 'accepted', seq: 2, events: [EVENT] };
const POSTINGS = [['cash:simulated', 'pool', '5.000000', 'inflow']];

/** Texts a caller chooses, made to look like the parts of a line. */
const LOOKALIKES = ['","postings":[', '],"outcome":{', '\\","postings":[],"outcome":{"id":"x"}'];

const LINES = [
  { ...HEAD, postings: POSTINGS, outcome: ACCEPTED },
  { ...HEAD, postings: [], outcome: { id: 'k', outcome: 'refused', code: 'unknown_member', memberId: 'm' } },
  ...LOOKALIKES.flatMap((text) => [
    { ...HEAD, occurredAt: text, postings: POSTINGS, outcome: { ...ACCEPTED, id: text } },
    { ...HEAD, postings: [], outcome: { ...ACCEPTED, events: [{ ...EVENT, reference: text }] } },
  ]),
];

test('a replay reads of a line what everybody else reads', () => {
  for (const line of LINES.map((one) => JSON.stringify(one))) {
    const { entry, seq, id, at, events } = decodeEntry(line);
    expect(decodeForReplay(line)).toEqual({ entry, seq, id, at, events });
  }
});
