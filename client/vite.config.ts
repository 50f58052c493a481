import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const bundles: Record<string, RegExp> = {
  // By itself, or it lands in the deck bundle and brings 786 kB in at the start.
  preload: /preload-helper/,
  maplibre: /node_modules\/(maplibre-gl|@maplibre)\//,
  deck: /node_modules\/(@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl)\//,
  antd: /node_modules\/(antd|@ant-design|@rc-component|rc-[a-z-]+)\//,
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
    emptyOutDir: true,
    // The content security policy allows no fonts from data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: Object.entries(bundles).map(([name, test]) => ({ name, test })),
        },
      },
    },
  },
});
