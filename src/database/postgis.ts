import type { Extension } from '@electric-sql/pglite';
import { postgis as whole } from '@electric-sql/pglite-postgis';

/**
 * PostGIS in the embedded database. The package brings rasters, topology and American addresses in the same bundle,
 * and a start unpacks and compiles all there is: without them it takes half the processor time and 300 MB less.
 */
export const postgis: Extension = {
  ...whole,
  setup: async (pglite, options) => ({
    ...(await whole.setup(pglite, options)),
    bundlePath: postgisBundle,
  }),
};

/** Made when the code is compiled, by `command/pack-postgis.ts`. */
export const postgisBundle = new URL('../../postgis.tar.gz', import.meta.url);

/** The files that stay: each of these is the name of one. */
export const postgisFiles: readonly RegExp[] = [
  /^lib\/postgresql\/postgis-3\.so$/,
  /^share\/postgresql\/extension\/postgis\.control$/,
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/,
  /^share\/proj\/proj\.(db|ini)$/,
];
