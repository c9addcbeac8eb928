import type { Language } from '../format/language.ts';

/** Each language in its own words: who looks for theirs cannot read the others. */
export const LANGUAGE_NAMES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
];
