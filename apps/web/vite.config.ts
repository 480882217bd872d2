import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Packs every text file beside itself, so that serving it costs nothing and a phone waits for a third of it. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (!/\.(js|css|svg|json|webmanifest)$/.test(file.fileName) || source.length < 1024) continue;
          // Packing as tightly as can be takes its time: worth it for what every phone fetches.
          const quality = file.fileName.includes('/later/') ? 9 : 11;
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.br`,
            source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
          });
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.gz`,
            source: gzipSync(source, { level: 9 }),
          });
        }
      },
    },
  };
}

const project = resolve(import.meta.dirname, '../..');
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { '@web': import.meta.dirname } },
  build: {
    outDir: resolve(project, 'dist/web'),
    emptyOutDir: true,
    // A five-year-old phone: the syntax its browser still understands.
    target: ['es2020', 'chrome87', 'safari14'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // What the first page of everybody needs comes in two files, not in twenty: a weak network waits for each.
        codeSplitting: {
          groups: [
            { name: 'vendor', tags: ['$initial'], test: /[\\/]node_modules[\\/]/ },
            { name: 'shell', tags: ['$initial'] },
          ],
        },
        // What only the desks and the player need lies apart, so that the offline shell leaves it out.
        chunkFileNames: (chunk) =>
          chunk.moduleIds.some((id) =>
            /\/(console|antd|@ant-design|echarts|zrender|@tiptap|hls\.js)\//.test(id),
          )
            ? 'assets/later/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': api, '/media': api },
  },
  plugins: [
    react(),
    packed(),
    VitePWA({
      registerType: 'autoUpdate',
      // Registered by app/service-worker.ts: no inline script, so the page keeps a strict CSP.
      injectRegister: null,
      manifest: {
        name: '家学 · 家长学校',
        short_name: '家学',
        description: '城市家长学校：微课、课时与结业证书',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#faf8f3',
        theme_color: '#1d4f40',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // The shell and the parent pages only. Answers of the API are personal and are never stored.
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css}'],
        maximumFileSizeToCacheInBytes: 600_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/media\//, /^\/check\//, /did\.json$/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});
