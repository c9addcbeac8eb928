import { type ThemeConfig, theme } from 'antd';
import { DARK, LIGHT, type Palette } from './palette.ts';

/** The system's own type; the web font at the end is loaded only where no Chinese type is installed. */
export const FONT_FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

function tokens(palette: Palette): NonNullable<ThemeConfig['token']> {
  return {
    colorPrimary: palette.water,
    colorLink: palette.water,
    colorInfo: palette.water,
    colorSuccess: palette.leaf,
    colorWarning: palette.amber,
    colorError: palette.brick,
    colorTextBase: palette.ink,
    colorText: palette.ink,
    colorTextSecondary: palette.slate,
    colorTextTertiary: palette.slate,
    colorTextDescription: palette.slate,
    colorTextPlaceholder: palette.slate,
    colorBgBase: palette.panel,
    colorBgLayout: palette.paper,
    colorBgContainer: palette.panel,
    colorBgElevated: palette.panel,
    colorBorder: palette.slate,
    colorBorderSecondary: palette.line,
    colorTextLightSolid: palette.onWater,
    fontFamily: FONT_FAMILY,
    fontSize: 14,
    borderRadius: 6,
    sizeUnit: 4,
    motionDurationFast: '0.05s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    wireframe: false,
  };
}

/** antd's theme, from the palette. */
export function antdTheme(dark: boolean, motion: boolean): ThemeConfig {
  const palette = dark ? DARK : LIGHT;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...tokens(palette), motion },
    components: {
      Table: { headerBg: palette.paper, cellPaddingBlockSM: 8, headerColor: palette.slate },
      Tag: { defaultBg: palette.paper, defaultColor: palette.ink },
    },
  };
}
