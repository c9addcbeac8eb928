import type { SimulationReport } from '../measures/report.ts';
import { escapeHtml } from './escape.ts';
import { percent, spread, yuan } from './figures.ts';

const BEHAVIOURS: Readonly<Record<string, string>> = {
  hold: '一直持有 · holds',
  'sell-at-gain': '涨到目标卖出 · sells at a gain',
  'sell-after': '过几天卖出 · sells after days',
  panic: '订单变少就卖 · sells in fear',
  slicer: '分批卖出 · sells in slices',
  'just-in-time': '注资前买、注资后卖 · around injections',
  'wash-ring': '自买自卖的一伙人 · wash ring',
  whale: '一笔大单 · whale',
  ring: '某天来的一伙人 · ring of a day',
};

/** What became of each kind of people. */
export function groupsTable({ groups }: SimulationReport): string {
  const head = [
    '',
    '人数 · members',
    '消费 · spent',
    '到手 · received',
    '积分可得 · points pay',
    '结果（中位，10%–90%）· result',
  ];
  const rows = groups
    .filter(({ members }) => members > 0)
    .map((group) => [
      BEHAVIOURS[group.behaviour] ?? group.behaviour,
      String(group.members),
      yuan(group.spent),
      yuan(group.returned),
      yuan(group.worth),
      spread(group.resultPpm),
    ]);
  return tableOf(head, rows);
}

/** Cohort by cohort. */
export function cohortsTable({ cohorts }: SimulationReport): string {
  const head = [
    '加入日 · joined from day',
    '人数 · members',
    '消费 · spent',
    '到手 · received',
    '到过封顶 · reached the cap',
    '结果（中位，10%–90%）· result',
  ];
  const rows = cohorts
    .filter(({ members }) => members > 0)
    .map((cohort) => [
      String(cohort.fromDay),
      String(cohort.members),
      yuan(cohort.spent),
      yuan(cohort.returned),
      percent(cohort.exitedPpm.at(-1) ?? 0),
      spread(cohort.resultPpm),
    ]);
  return tableOf(head, rows);
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const names = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const cells = ([lead = '', ...others]: readonly string[]) =>
    `<th scope="row">${escapeHtml(lead)}</th>${others
      .map((cell, place) => `<td data-name="${escapeHtml(head[place + 1] ?? '')}">${escapeHtml(cell)}</td>`)
      .join('')}`;
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
  return `<table class="records"><thead><tr>${names}</tr></thead><tbody>${body}</tbody></table>`;
}
