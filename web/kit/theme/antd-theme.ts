import { type ThemeConfig, theme } from 'antd';
import { FONT_FAMILY } from './font-family.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

function tokens(palette: Palette): NonNullable<ThemeConfig['token']> {
  return {
    colorPrimary: palette.water,
    colorLink: palette.water,
    colorInfo: palette.water,
    colorSuccess: palette.leaf,
    colorWarning: palette.amber,
    colorError: palette.brick,
    // What is derived from our muted colours comes out muddy: the border and the sign say which it is.
    colorInfoBg: palette.waterWash,
    colorSuccessBg: palette.paper,
    colorWarningBg: palette.paper,
    colorErrorBg: palette.paper,
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
      Button: {
        defaultBorderColor: palette.line,
        // What antd derives for the mouse over a button is too light to be read.
        defaultHoverColor: palette.water,
        defaultHoverBorderColor: palette.water,
        defaultActiveColor: palette.water,
        defaultActiveBorderColor: palette.water,
        colorPrimaryHover: palette.water,
        colorPrimaryActive: palette.water,
        primaryShadow: 'none',
        defaultShadow: 'none',
        // The dark algorithm darkens the seed below what can be read on a panel.
        colorError: palette.brick,
        colorErrorHover: palette.brick,
      },
      Segmented: {
        trackBg: palette.paper,
        itemColor: palette.slate,
        itemSelectedBg: palette.waterWash,
        itemSelectedColor: palette.water,
      },
      Tag: { defaultBg: palette.paper, defaultColor: palette.ink },
    },
  };
}
