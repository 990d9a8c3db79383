import { type Fetching, fetchFile } from './fetching.ts';

/** Registers are one file of the whole country: only that makes it sure that something is not there. */

/**
 * All primary schools (DUO), and their points (EduGIS): DUO has addresses only. Points are those of one published
 * state, so that the same file always means the same; a newer school has none yet.
 */
export async function fetchSchools(fetching: Fetching): Promise<readonly string[]> {
  const schools = await fetchFile(fetching, {
    publisher: 'duo',
    path: 'open_onderwijsdata/images/02.-alle-schoolvestigingen-basisonderwijs.csv',
    file: 'schoolvestigingen-basisonderwijs.csv',
  });
  const points = await fetchFile(fetching, {
    publisher: 'edugis',
    path: 'edugis-repo/data-nl-scholen/d1feb2c262a00bed52412d718ced79d02cb6b194/scholen20241122.geo.zip',
    file: 'scholen20241122.geo.zip',
  });
  return [schools, points];
}

/** The childcare register (LRK). */
export async function fetchChildcare(fetching: Fetching): Promise<readonly string[]> {
  return [
    await fetchFile(fetching, {
      publisher: 'lrk',
      path: 'opendata/export_opendata_lrk.csv',
      file: 'export_opendata_lrk.csv',
    }),
  ];
}
