import type { Palette } from './palette.ts';

/** Writes the palette into CSS variables (`--ink`, `--water-wash`, …) of the page. */
export function applyPalette(palette: Palette, dark: boolean): void {
  const root = document.documentElement;
  for (const [name, colour] of Object.entries(palette)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  root.style.colorScheme = dark ? 'dark' : 'light';
}
