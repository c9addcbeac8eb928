import fc from 'fast-check';

/** Random tests draw the same cases for every mutant, or luck would decide what survives; no shrinking. */
fc.configureGlobal({ seed: 1, endOnFailure: true });
