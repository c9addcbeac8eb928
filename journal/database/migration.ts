/** One step of the schema. The name is for ever, starts with its room and sorts in order: `journal/0001-journal`. */
export type Migration = { readonly name: string; readonly sql: string };
