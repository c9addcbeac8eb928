import i18next from 'i18next';
import { type Client, createClient, type Locale } from '#contract';

const locale = (): Locale => (i18next.language === 'en' ? 'en' : 'zh');

/** The client of one program on the server that sent this page. */
export function clientOf(programId: string): Client {
  return createClient({
    baseUrl: '',
    programId,
    locale,
    fetch: (url, init) => fetch(url, init),
  });
}

/** What needs no program: sessions, the list of programs. */
export const accounts = clientOf('-');
