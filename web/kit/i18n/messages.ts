import 'i18next';
import type zhCN from './zh-CN/index.ts';

type Texts<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Texts<Tree[Key]> };

/** The shape of all texts. Chinese is written first, English must have the same keys. */
export type Messages = Texts<typeof zhCN>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    nsSeparator: false;
    resources: { translation: Messages };
  }
}
