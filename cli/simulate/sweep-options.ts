import { type Axis, FIGURE_NAMES, type FigureName, type Goal, type Range, SEARCHED_MAX } from '#lab';
import { badInput } from '../exit.ts';

const CELLS_MAX = 2_500;

/** `policy.exit.multiple=1200000,2000000` or `growth.ordersPerDay=5..50/10`: from, to, and in how many steps. */
export function readAxes(texts: readonly string[]): readonly Axis[] {
  if (texts.length > 2) throw badInput('最多扫描两个参数', 'at most two parameters can be swept');
  const axes = texts.map(readAxis);
  const cells = axes.reduce((count, { values }) => count * values.length, 1);
  if (cells > CELLS_MAX) {
    throw badInput(
      `${cells} 个组合太多，最多 ${CELLS_MAX} 个`,
      `${cells} combinations, at most ${CELLS_MAX}`,
    );
  }
  return axes;
}

function readAxis(text: string): Axis {
  const [, path = '', given = ''] = /^([A-Za-z0-9.-]+)=(.+)$/.exec(text) ?? [];
  const range = /^(\d+)\.\.(\d+)\/(\d{1,3})$/.exec(given);
  const values = range ? steps(range) : given.split(',').map(Number);
  if (path === '' || values.some((value) => !Number.isFinite(value))) {
    throw badInput(
      `--sweep ${text}：写成 参数=值,值,… 或 参数=从..到/步数`,
      `--sweep ${text}: write PARAMETER=VALUE,VALUE,… or PARAMETER=FROM..TO/STEPS`,
    );
  }
  return { path, values };
}

function steps([, from, to, count]: RegExpExecArray): number[] {
  const [low, high, parts] = [Number(from), Number(to), Math.max(1, Number(count))];
  return Array.from({ length: parts + 1 }, (_, place) => Math.round(low + ((high - low) * place) / parts));
}

/** `poolShare=100000..250000`: from where to where a search may move a parameter. */
export function readRanges(texts: readonly string[]): readonly Range[] {
  if (texts.length > SEARCHED_MAX) {
    throw badInput(`最多寻找 ${SEARCHED_MAX} 个参数`, `at most ${SEARCHED_MAX} parameters can be searched`);
  }
  return texts.map((text) => {
    const [, path = '', from, to] = /^([A-Za-z0-9.-]+)=(\d+)\.\.(\d+)$/.exec(text) ?? [];
    if (path === '' || Number(from) >= Number(to)) {
      throw badInput(
        `--search ${text}：写成 参数=从..到`,
        `--search ${text}: write PARAMETER=FROM..TO, FROM below TO`,
      );
    }
    return { path, from: Number(from), to: Number(to) };
  });
}

/** `firstYear>=200000`, `highestResult<=1000000`. */
export function readGoals(texts: readonly string[]): readonly Goal<FigureName>[] {
  return texts.map((text) => {
    const [, name = '', side, value] = /^([A-Za-z]+)(>=|<=)(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
    return { figure: readFigure(name, text), side: side === '>=' ? 'least' : 'most', value: Number(value) };
  });
}

export function readFigure(name: string, text = name): FigureName {
  const found = FIGURE_NAMES.find((one) => one === name);
  if (found) return found;
  const names = FIGURE_NAMES.join(', ');
  throw badInput(`${text}：没有这个数字；可用：${names}`, `${text}: no such figure; figures: ${names}`);
}
