import { normFactsOf } from '../../src/gap/norm-facts-of.ts';
import { normFacts } from '../../src/gap/norms-in-use.rows.ts';
import { findNormFile } from '../../src/gap/stored-norms.rows.ts';
import { apiOn } from '../ask-sample.ts';
import { readAsOperator } from '../exchange/dump.ts';

const api = apiOn('EMPTY');

test('norms of a file are judged as those that were taken in', async () => {
  const id = 'nset_pedagogische_basis_voorbeeld_2';
  const [file, stored] = await readAsOperator(api.database, async (rows) => [
    await findNormFile(rows, id),
    await normFacts(rows, id),
  ]);
  const without = ({ id: _, ...norm }: { readonly id: string }) => JSON.parse(JSON.stringify(norm));
  expect(stored.length).toBeGreaterThan(20);
  expect(normFactsOf(file!).map(without)).toEqual(stored.map(without));
});
