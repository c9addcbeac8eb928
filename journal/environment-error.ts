export type EnvironmentCode =
  | 'binary_missing'
  | 'platform_unsupported'
  | 'data_folder_in_use'
  | 'data_folder_unusable'
  | 'disk_full'
  | 'database_start_failed'
  | 'database_unreachable'
  | 'database_outdated'
  | 'lease_held'
  | 'port_in_use';

/** The machine, not the program, is in the way: disk, port, folder, database. The command line exits with 3. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  readonly code: EnvironmentCode;
  readonly exitCode = 3;

  constructor(code: EnvironmentCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
