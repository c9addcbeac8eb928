import { useLayoutEffect } from 'react';
import { useMediaQuery } from '../../kit/layout/use-media-query.ts';
import { applyPalette } from '../../kit/theme/css-variables.ts';
import { DARK, LIGHT } from '../../kit/theme/palette.ts';

/** Light or dark, as the phone is; as chosen in the console, where somebody works in both. */
export function PaletteOfSystem() {
  const system = useMediaQuery('(prefers-color-scheme: dark)');
  const chosen = localStorage.getItem('cistern.theme');
  const dark = chosen === 'dark' || (chosen !== 'light' && system);
  useLayoutEffect(() => applyPalette(dark ? DARK : LIGHT, dark), [dark]);
  return null;
}
