import { normFacts } from '../../src/assessment/norms-in-use.rows.ts';
import { findNormFile } from '../../src/norm/stored-norms.rows.ts';
import { normFactsOf } from '../../src/scenario/norm-facts-of.ts';
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
