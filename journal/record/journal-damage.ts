/** The journal does not say what it must: the first difference, by entry. */
export class JournalDamage extends Error {
  override name = 'JournalDamage';
  readonly entry: number;
  readonly what: string;

  constructor(entry: number, what: string) {
    super(`entry ${entry}: ${what}`);
    this.entry = entry;
    this.what = what;
  }
}
