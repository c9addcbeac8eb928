/** Where the session is kept among the fetched data. */
export const SESSION_KEY = ['session'] as const;
