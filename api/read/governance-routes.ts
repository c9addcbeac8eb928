import {
  type ProgramStanding,
  programStandingSchema,
  type RuleRow,
  type Rules,
  rulesSchema,
  type WindDownPreview,
  windDownPreviewQuery,
  windDownPreviewSchema,
} from '#contract';
import {
  formatInstant,
  governanceJson,
  type Instant,
  type ProgramState,
  RULE_PACK,
  type Rule,
} from '#engine';
import { readDurable } from '../figures/durable-state.ts';
import { previewWindDown } from '../figures/wind-down-preview.ts';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { detailRoute } from './detail-route.ts';
import { reachState } from './freshness.ts';

/** The rules the program is held to, and what winding it down would pay. */
export function governanceRoutes(app: App, house: House): void {
  detailRoute(app, {
    path: '/stage',
    tag: 'governance',
    summary: 'How real the program is, what is paused, which policy holds, how far winding down is',
    answer: programStandingSchema,
    reach: reachState,
    find: (room) =>
      readDurable(room, (state) => {
        const standing = governanceJson(state.governance) as Omit<ProgramStanding, 'asOfSeq'>;
        return { ...standing, asOfSeq: state.seq };
      }),
  });
  detailRoute(app, {
    path: '/rules',
    tag: 'governance',
    summary: 'The rule pack, each rule with the override that holds now',
    answer: rulesSchema,
    reach: reachState,
    find: (room): Promise<Rules> =>
      readDurable(room, (state) => {
        const now = Math.max(house.clock(), state.at);
        const items = [...RULE_PACK.values()].map((rule) => ruleRow(rule, state, now));
        return { items, asOfSeq: state.seq };
      }),
  });
  detailRoute(app, {
    path: '/wind-down/preview',
    tag: 'governance',
    summary: 'What winding down would pay now: a dry run',
    answer: windDownPreviewSchema,
    query: windDownPreviewQuery,
    problems: [409],
    reach: reachState,
    find: (room: ProgramRoom, _, { memberId }): Promise<WindDownPreview> =>
      readDurable(room, (state) => previewWindDown(state, memberId)),
  });
}

function ruleRow(rule: Rule, state: ProgramState, now: Instant): RuleRow {
  const { id: ruleId, version, date, locale, severity, where, liveOnly = false, text } = rule;
  const sentence = rule.severity === 'override' ? rule.sentence : null;
  const head = { ruleId, version, date, locale, severity, where, liveOnly, text, sentence };
  return { ...head, overriddenUntil: overriddenUntil(state, ruleId, now) };
}

function overriddenUntil(state: ProgramState, ruleId: string, now: Instant): string | null {
  const recorded = state.governance.overridesByRule.get(ruleId) ?? [];
  const holding = recorded.filter(({ recordedAt, until }) => recordedAt <= now && now < until);
  return holding.length === 0 ? null : formatInstant(Math.max(...holding.map(({ until }) => until)));
}
