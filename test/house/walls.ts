import { posix } from 'node:path';
import { allowance, DOOR_BY_PATH, DOORS, packageAllowed, packageOf, roomOf } from './rooms.ts';
import { type Import, importsOf } from './syntax.ts';
import { isTest, sources, type Tree } from './tree.ts';

/** Imported by the web room through its bundler, not read as text here. */
const PICTURE = /\.(svg|png|jpg|webp|woff2|sql)(\?.*)?$/;

/** The file a specifier names: through a door, or by a relative path. Undefined for packages and Node. */
export function target(from: string, specifier: string): string | undefined {
  const plain = specifier.replace(/[?].*$/, '');
  if (plain.startsWith('#')) return DOORS[plain];
  return plain.startsWith('.') ? posix.join(posix.dirname(from), plain) : undefined;
}

function betweenRooms(path: string, room: string, one: Import, to: string): string | undefined {
  const other = roomOf(to);
  if (other === room) return undefined;
  if (other === undefined) return `[no room] imports ${to}, which stands in no room`;
  if (!allowance(room, isTest(path)).rooms.includes(other))
    return `[import table] ${room} may not import ${other}`;
  if (one.specifier.startsWith('#') || DOOR_BY_PATH.includes(to)) return undefined;
  return `[door] reaches past the door of ${other}: ${one.specifier}`;
}

function check(tree: Tree, path: string, room: string, one: Import): string | undefined {
  const allowed = allowance(room, isTest(path));
  if (one.specifier.startsWith('#') && !(one.specifier in DOORS))
    return `[door] no door is called ${one.specifier}`;
  const to = target(path, one.specifier);
  if (to !== undefined) {
    const known = tree.has(to) || one.specifier.startsWith('#') || PICTURE.test(to);
    return (
      betweenRooms(path, room, one, to) ?? (known ? undefined : `[missing] ${one.specifier} is not a file`)
    );
  }
  if (one.specifier.startsWith('node:')) {
    return allowed.node ? undefined : `[import table] ${room} may not import ${one.specifier}`;
  }
  if (packageAllowed(allowed.packages, packageOf(one.specifier))) return undefined;
  return `[import table] ${room} may not import the package ${packageOf(one.specifier)}`;
}

/** The import table: who may import whom, through which door, and which packages. */
export function checkWalls(tree: Tree): readonly string[] {
  const found: string[] = [];
  for (const [path, text] of sources(tree)) {
    const room = roomOf(path);
    if (room === undefined) {
      found.push(`${path} [no room] stands in no room`);
      continue;
    }
    for (const one of importsOf(path, text)) {
      const problem = one.binding ? check(tree, path, room, one) : undefined;
      if (problem !== undefined) found.push(`${path}:${one.line} ${problem}`);
    }
  }
  return found;
}

/** package.json opens exactly the doors of the table. */
export function checkDoors(tree: Tree): readonly string[] {
  const manifest = JSON.parse(tree.get('package.json') ?? '{}') as { imports?: Record<string, string> };
  const opened = manifest.imports ?? {};
  const names = new Set([...Object.keys(opened), ...Object.keys(DOORS)]);
  return [...names]
    .filter((name) => opened[name] !== (DOORS[name] && `./${DOORS[name]}`))
    .map((name) => `package.json [door] ${name} opens ${opened[name]}, the table says ${DOORS[name]}`);
}
