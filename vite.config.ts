import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Code that changes seldom and is needed by every page stays apart, so that a release leaves it cached. */
const SHARED = /node_modules\/(react|react-dom|scheduler|i18next|react-i18next)\//;
/** The console checks answers by the contract; phones of members do without. */
const SCHEMAS = /node_modules\/zod\//;

/** While developing, as the server does it: the app of members answers below /m. */
const memberPages: Plugin = {
  name: 'member-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      if (/^\/m(\/|\?|$)/.test(request.url ?? '')) request.url = '/member.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), memberPages],
  build: {
    outDir: 'dist',
    // Inlined as data: addresses they would need a wider content security policy.
    assetsInlineLimit: 0,
    // The drawing library is one piece and is fetched with the first chart only.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: ['index.html', 'member.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: SHARED },
            { name: 'schemas', test: SCHEMAS },
          ],
        },
      },
    },
  },
  server: {
    // The server turns away writes from another origin, so the page's own host is passed on.
    proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
