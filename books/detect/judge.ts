import { PPM } from '#engine';
import type { Candidate, Detection, Detector, Signal, SignalName, SignalRule, Window } from './detection.ts';
import { SIGNALS } from './thresholds.ts';

/** One family alone never reports: each has an honest explanation. */
const FAMILIES_MIN = 2;
const WHOLE = Number(PPM);

/**
 * Weighs what one detector found out about a store.
 *
 * Shape    (detector, candidate, window) → detection, or nothing. Two families must agree, and one of them is
 *          the graph: money and time say nothing about who stands behind an account. Pure.
 */
export function judge(detector: Detector, candidate: Candidate, window: Window): Detection | undefined {
  const signals = signalsOf(candidate);
  const families = new Map<string, number>();
  for (const signal of signals) {
    const strongest = families.get(signal.family) ?? 0;
    families.set(signal.family, Math.max(strongest, distanceOf(signal)));
  }
  if (families.size < FAMILIES_MIN || !families.has('graph')) return undefined;
  const { storeId, memberIds, turnover } = candidate;
  const score = Math.floor([...families.values()].reduce((sum, one) => sum + one, 0) / families.size);
  return { detector, storeId, memberIds, ...window, turnover, signals, score };
}

/** The signals that tell. */
export function signalsOf({ figures }: Candidate): Signal[] {
  const rules = Object.entries(SIGNALS) as [SignalName, SignalRule][];
  return rules.flatMap(([name, rule]) => {
    const figure = figures[name];
    if (figure === undefined || figure === null || !tells(rule, figure)) return [];
    return [{ name, ...rule, figure }];
  });
}

function tells({ side, threshold }: SignalRule, figure: number): boolean {
  return side === 'below' ? figure < threshold : figure > threshold;
}

/** Ppm: 0 at the threshold, a million as far from it as can be. */
function distanceOf({ side, threshold, figure }: Signal): number {
  const [far, near] = side === 'below' ? [threshold, figure] : [figure, threshold];
  return Math.floor(((far - near) * WHOLE) / far);
}
