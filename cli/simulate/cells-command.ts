/** A sweep's processes are this command line again, with a command that people are not shown. */
export const CELLS_COMMAND = 'simulate-cells';
