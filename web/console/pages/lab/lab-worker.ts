import { judgeClaim, openSimulation, parseScenario, reportOf, runDays } from '#lab';
import type { LabMessage, LabRequest } from './lab-message.ts';

const SAY_EVERY_MS = 100;

const say = (message: LabMessage): void => self.postMessage(message);

/** Does what it is asked, apart from the page, and says how far it is. Whoever ends it, cancels the run. */
self.addEventListener('message', ({ data }: MessageEvent<LabRequest>) => {
  if (data.kind === 'scenario') runScenario(data.document);
  else judge(data.name);
});

function runScenario(document: unknown): void {
  const parsed = parseScenario(document);
  if ('problems' in parsed) {
    say({ kind: 'problems', problems: parsed.problems });
    return;
  }
  const { scenario } = parsed;
  const simulation = openSimulation(scenario);
  let said = performance.now();
  while (runDays(simulation, 1)) {
    if (performance.now() - said < SAY_EVERY_MS) continue;
    said = performance.now();
    say({ kind: 'progress', day: simulation.day, days: scenario.days });
  }
  say({ kind: 'done', report: reportOf(simulation) });
}

function judge(name: string): void {
  const claim = judgeClaim(name);
  if (claim) say({ kind: 'judged', claim });
}
