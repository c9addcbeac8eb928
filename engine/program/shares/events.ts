export type ShareEvent = never;
