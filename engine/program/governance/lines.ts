import type { ProgramState } from '../state.ts';

/** Stage, pauses, overrides, publications and the winding down as canonical lines. */
export function* governanceLines(state: ProgramState): Generator<string> {
  const { stage, checklist, pauses, overrides, policyVersion, publications, windDown } = state.governance;
  yield `governance ${stage} ${policyVersion}`;
  for (const [name, reference] of Object.entries(checklist ?? {})) yield `checklist ${name} ${reference}`;
  for (const what of [...pauses.keys()].sort()) {
    const { reason, since } = pauses.get(what)!;
    yield `paused ${what} ${reason} ${since}`;
  }
  for (const id of [...overrides.keys()].sort()) {
    const { ruleId, ruleVersion, officers, sentence, reason, recordedAt, expiresAt, until } =
      overrides.get(id)!;
    const terms = `${recordedAt} ${expiresAt} ${until} ${reason} ${officers.join(',')}`;
    yield `override ${id} ${ruleId} ${ruleVersion} ${terms} ${sentence}`;
  }
  for (const { version, officers, publishedAt, effectiveAt, activatedAt, document } of publications) {
    const times = `${publishedAt} ${effectiveAt} ${activatedAt ?? '-'}`;
    yield `publication ${version} ${times} ${officers.join(',')} ${document}`;
  }
  if (!windDown) return;
  const { reason, officers, fromLive, begunAt, genesis, price, paid, rounding } = windDown;
  const fixed = price ? `${price.pool} ${price.supply}` : '- -';
  yield `wind-down ${begunAt} ${genesis} ${fixed} ${paid} ${rounding ?? '-'} ${fromLive} ${reason} ${officers.join(',')}`;
}
