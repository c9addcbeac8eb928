import type { Json, RefusalCode } from '#engine';

/** A command as it travels (contracts §2); without `at` when the writer stamps it. */
export type CommandJson = { readonly [field: string]: unknown };

export type AcceptedJson = {
  readonly id: string;
  readonly outcome: 'accepted';
  readonly seq: number;
  readonly events: readonly Json[];
};

/** `id` is missing only when the command had none that could be read. */
export type RefusedJson = {
  readonly id?: string;
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  readonly [detail: string]: Json | undefined;
};

export type OutcomeJson = AcceptedJson | RefusedJson;
