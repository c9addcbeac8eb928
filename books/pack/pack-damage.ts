/** The first thing in a pack that is not as it must be: in which file, and what. */
export class PackDamage extends Error {
  override name = 'PackDamage';
  readonly file: string;
  readonly what: string;

  constructor(file: string, what: string) {
    super(`${file}: ${what}`);
    this.file = file;
    this.what = what;
  }
}
