import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/use-language.ts';
import { useMediaQuery } from '../layout/use-media-query.ts';
import { antdTheme } from './antd-theme.ts';
import { applyPalette } from './css-variables.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

type Appearance = {
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
  readonly palette: Palette;
  readonly still: boolean;
};

const STORED = 'cistern.theme';
const AppearanceContext = createContext<Appearance | undefined>(undefined);

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORED);
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}

/** Light or dark, in the page's variables and in antd; motion off when the person asked for stillness. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const { language } = useLanguage();
  const dark = choice === 'system' ? systemDark : choice === 'dark';
  const palette = dark ? DARK : LIGHT;
  useEffect(() => applyPalette(palette, dark), [palette, dark]);
  const appearance = useMemo(() => {
    const choose = (next: ThemeChoice): void => {
      localStorage.setItem(STORED, next);
      setChoice(next);
    };
    return { choice, choose, palette, still };
  }, [choice, palette, still]);
  return (
    <ConfigProvider
      theme={antdTheme(dark, !still)}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <AppearanceContext value={appearance}>{children}</AppearanceContext>
    </ConfigProvider>
  );
}

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error('useAppearance outside of AppearanceProvider');
  return appearance;
}
