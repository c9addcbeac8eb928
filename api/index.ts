export { type DayAsked, reconcileDay } from './payouts/reconcile-day.ts';
export { statementCsv, statementView } from './read/statement-rows.ts';
export { detectionRow, performanceRow } from './read/statistics-rows.ts';
export type { ProgramOptions } from './room.ts';
export type { App } from './server/app.ts';
export { buildServer, type ServerOptions } from './server/build-server.ts';
