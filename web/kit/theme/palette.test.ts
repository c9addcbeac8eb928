import { describe, expect, test } from 'vitest';
import { DARK, LIGHT } from './palette.ts';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries({ LIGHT, DARK }))('%s', (_, palette) => {
  test.each(['ink', 'slate', 'water', 'leaf', 'brick', 'plum', 'iris'] as const)(
    '%s can be read as text on paper and on panels',
    (name) => {
      expect(contrast(palette[name], palette.panel)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('buttons and selected entries can be read', () => {
    expect(contrast(palette.onWater, palette.water)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.waterWash)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.water, palette.waterWash)).toBeGreaterThanOrEqual(4.5);
  });

  test('areas of store money and warnings stand out from the panel; their text is ink', () => {
    for (const name of ['sand', 'amber'] as const) {
      expect(contrast(palette[name], palette.panel)).toBeGreaterThanOrEqual(3);
    }
  });
});
