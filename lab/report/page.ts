import { ENGINE_VERSION } from '#engine';
import { LAB_VERSION } from '../measures/report.ts';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';

type PageParts = {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly seed: number;
  /** What to type for the same page. */
  readonly rerun: string;
  readonly style?: string;
};

/** A page about many runs: what was found, and how to make it again. */
export function pageOf({ title, lead, body, seed, rerun, style = '' }: PageParts): string {
  const origin = [
    ['种子 · seed', String(seed)],
    ['引擎版本 · engine', ENGINE_VERSION],
    ['推演版本 · lab', LAB_VERSION],
    ['重新运行 · run it again', rerun],
  ].map(
    ([name, value]) =>
      `<tr><th scope="row">${name}</th><td><code>${escapeHtml(value ?? '')}</code></td></tr>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}${style}</style></head><body>
<header><p class="brand">蓄池 Cistern</p><h1>${escapeHtml(title)}</h1>${lead}</header>
${body}
<section><h2>怎样得到的 · How it was made</h2><table class="origin">${origin.join('')}</table>
<p class="quiet">这是推演，不是预测：人的行为和订单是假设。不要据此向任何人许诺收益。<br><span lang="en">This is a simulation, not a forecast: people and orders are assumptions. Promise nobody anything by it.</span></p></section></body></html>
`;
}

/** A sentence in both languages. */
export function bothWords(zh: string, en: string): string {
  return `<p>${escapeHtml(zh)}<br><span class="quiet" lang="en">${escapeHtml(en)}</span></p>`;
}
