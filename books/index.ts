export type { Books, BooksPosition, CommitSource } from './books.ts';
export type { Detection, Detector, Signal, SignalFamily, SignalName } from './detect/detection.ts';
export { openBooks } from './open-books.ts';
export type * from './queries.ts';
export { PAGE_LIMIT_MAX } from './queries.ts';
export type * from './records.ts';
export type { BooksDifference } from './verify/difference.ts';
export { verifyBooks } from './verify/verify-books.ts';
