/** Ids as the engine takes them. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
