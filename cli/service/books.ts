import { type Books, openBooks } from '#books';
import { type DataPlace, type OpenDatabase, openForReading } from './database.ts';
import { whichProgram } from './which-program.ts';

export type ProgramPlace = DataPlace & { program?: string };
export type ReadBooks = Pick<OpenDatabase, 'pool' | 'unlock'> & {
  readonly programId: string;
  readonly books: Books;
};

/** Reads the books of a program up to the journal's end, beside a server or without one. */
export async function withBooks<Result>(
  place: ProgramPlace,
  read: (open: ReadBooks) => Promise<Result>,
): Promise<Result> {
  const { pool, unlock, close } = await openForReading(place);
  try {
    const programId = await whichProgram(pool, place.program);
    const books = openBooks({ pool, programId });
    await books.migrate();
    await books.catchUp();
    const result = await read({ pool, unlock, programId, books });
    await books.stop();
    return result;
  } finally {
    await close();
  }
}
