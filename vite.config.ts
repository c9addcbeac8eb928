import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Code that changes seldom and is needed by every page stays apart, so that a release leaves it cached. */
const SHARED = /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|zod)\//;

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Inlined as data: addresses they would need a wider content security policy.
    assetsInlineLimit: 0,
    // The drawing library is one piece and is fetched with the first chart only.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } },
    },
  },
  server: {
    // The server turns away writes from another origin, so the page's own host is passed on.
    proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
