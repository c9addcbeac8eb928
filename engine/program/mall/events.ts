export type MallEvent = never;
