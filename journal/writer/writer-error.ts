/**
 * - `busy`         the queue is full; nothing was done; try again later.
 * - `unavailable`  the journal could not be reached, or the writer is starting over. The command may or may
 *                  not have been recorded: send it again under the same id and the answer will tell.
 * - `fenced`       another writer took the program over; this one has stopped for good.
 * - `fault`        an invariant failed; the writer has stopped, reading goes on.
 * - `closed`       the writer was closed.
 */
export type WriterErrorCode = 'busy' | 'unavailable' | 'fenced' | 'fault' | 'closed';

/** Why a command got no outcome. Not an outcome itself: nothing about it is final. */
export class WriterError extends Error {
  override name = 'WriterError';
  readonly code: WriterErrorCode;
  /** Whether sending the same command again, to this writer, can help. */
  readonly retryable: boolean;

  constructor(code: WriterErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryable = code === 'busy' || code === 'unavailable';
  }
}
