export { checkBackup } from './check-backup.ts';
export { BackupDamage } from './checked-lines.ts';
export { type Manifest, manifestHash } from './manifest.ts';
export { NotRestorable, restoreBackup } from './restore-backup.ts';
export { BACKUP_MIGRATIONS, lastBackup, recordBackup } from './schema.ts';
export { writeBackup } from './write-backup.ts';
