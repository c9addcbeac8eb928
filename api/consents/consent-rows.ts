import { CONSENT_KINDS, type ConsentKind, type ConsentRow } from '#contract';
import type { Consent } from '#desk';

/** The version in force is told by the disclosure only: what else is consented to does not change with the rules. */
function holds({ kind, version, withdrawnAt }: Consent, versionInForce: number): boolean {
  return withdrawnAt === undefined && (kind !== 'disclosure' || version === versionInForce);
}

export function consentRow(consent: Consent, versionInForce: number): ConsentRow {
  const { kind, version, language, textHash, answers, givenAt, withdrawnAt } = consent;
  return {
    ...{ kind, version, language, textHash },
    answers: answers ? { ...answers } : null,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    inForce: holds(consent, versionInForce),
  };
}

/** What somebody has yet to consent to before anything is paid out to them. */
export function missingConsents(
  consents: readonly Consent[],
  versionInForce: number,
): readonly ConsentKind[] {
  const held = new Set(consents.filter((one) => holds(one, versionInForce)).map(({ kind }) => kind));
  return CONSENT_KINDS.filter((kind) => !held.has(kind));
}
