import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The pages a browser opens, as files the server hands out; everything they load comes from the same place. */
export default defineConfig({
  base: '/',
  publicDir: false,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // A file each, never a data: address, so that the content security policy needs no exception for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one piece of about 3 MB, fetched once.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: { graphiql: join(import.meta.dirname, 'graphiql/index.html') },
      // 'use client' means something to frameworks that render on a server; here it would fill the screen.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
