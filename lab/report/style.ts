const LIGHT =
  '--ink:#10212B;--paper:#fff;--line:#D9E0E4;--slate:#5B6B75;--water:#0B7285;--leaf:#2F7D4F;--brick:#B23A2E';
const DARK =
  '--ink:#E6EEF2;--paper:#0E171C;--line:#2C3B45;--slate:#9FB0BA;--water:#3BC9DB;--leaf:#69BE8A;--brick:#E5736A';

/** Reads like a report, prints on A4, and is dark where the reader's screen is. */
export const STYLE = `:root{${LIGHT};color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:840px;margin:32px auto;padding:0 16px;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font-size:28px;line-height:1.3;margin:4px 0}h2{font-size:18px;line-height:1.4;margin:28px 0 8px}.brand{color:var(--water);font-weight:600;margin:0}
.quiet,[lang=en]{color:var(--slate)}li{margin:0 0 10px}figure{margin:0;break-inside:avoid}figure .quiet{font-size:14px;line-height:1.5;margin:4px 0 0}
svg{width:100%;height:auto;font-size:11px}svg.narrow{display:none}.in-cell,.on-cell{font-size:9px}svg .in-cell{fill:var(--ink)}svg .on-cell{fill:var(--paper)}svg text{fill:var(--slate)}.grid{stroke:var(--line);stroke-width:1;fill:none}
.line{fill:none;stroke-width:2}.dashed{stroke-dasharray:6 4}.line.water{stroke:var(--water)}.line.brick{stroke:var(--brick)}.line.leaf{stroke:var(--leaf)}.line.slate{stroke:var(--slate)}
circle.leaf{fill:var(--leaf)}.band{fill:var(--leaf);fill-opacity:.18}.cell{fill:var(--water)}.cell.none{fill:var(--line)}
table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:right;padding:4px 8px;border-bottom:1px solid var(--line);font-weight:400}tr{break-inside:avoid}thead{display:table-header-group}th:first-child,td:first-child{text-align:left;white-space:normal;min-width:8em}
thead th{color:var(--slate);white-space:normal;vertical-align:bottom}.origin td,.origin th{text-align:left;white-space:normal;vertical-align:top}code,pre{font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
.records td{overflow-wrap:normal}.words ul{margin:0;padding:0;list-style:none}.words li{margin:0 0 4px}.words li:last-child{margin:0}.drawn{font-size:14px}details{margin:8px 0}summary{cursor:pointer}.part{margin-top:40px;font-size:20px}
.signatures p{display:flex;gap:24px}.signatures span{flex:1;border-bottom:1px solid var(--slate);color:var(--slate);font-size:12px;padding-top:28px}
@media screen and (max-width:600px){body{margin:16px auto}svg.wide{display:none}svg.narrow{display:block}.records,.records tbody,.records tr,.records td,.records th[scope=row]{display:block}.records thead{display:none}.records tr{padding:8px 0;border-bottom:1px solid var(--line)}.records td,.records th{border:0;padding:2px 0}.records td[data-name]{display:flex;justify-content:space-between;gap:12px}.records td[data-name]::before{content:attr(data-name);color:var(--slate);text-align:left}.signatures p{flex-direction:column}}
@page{margin:16mm}@media print{body{margin:0;max-width:none;font-size:10.5pt}h2{break-after:avoid}table{font-size:8.5pt}.signatures{break-inside:avoid}details{display:none}*{print-color-adjust:exact}}`;
