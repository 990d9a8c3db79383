import { apiOn, type OpenApi } from '../ask-sample.ts';
import type { Prepared } from '../prepared.ts';
import { type Importer, importerInto } from './nowhere.ts';

/** The API of a database of this test file alone and what imports into it, there from before its tests until after them. */
export function importingInto(prepared: Prepared): {
  readonly api: OpenApi;
  readonly importer: Omit<Importer, 'end'>;
} {
  const api = apiOn(prepared);
  let importer: Importer;
  beforeAll(() => {
    importer = importerInto(api.database);
  });
  afterAll(() => importer.end());
  return {
    api,
    importer: {
      bringIn: (...brought) => importer.bringIn(...brought),
      bringNowhere: () => importer.bringNowhere(),
    },
  };
}
