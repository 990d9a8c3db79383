import { anonymous } from '../../src/access/viewer.ts';
import { anchoringsOf } from '../../src/assessment/facts/anchoring.ts';
import { apiOn } from '../ask-sample.ts';

describe('the checklist of anchoring', () => {
  test('is whole when nobody told anything, and says that all of it is not known', () => {
    const [checklist] = anchoringsOf(['KINDERWERK'], []);
    expect(checklist).toMatchObject({ kind: 'KINDERWERK', met: 0, unknown: 8, of: 8 });
    expect(checklist!.items).toHaveLength(8);
    for (const item of checklist!.items) expect(item).toMatchObject({ state: 'UNKNOWN', sourceId: null });
  });

  test('of one kind says nothing of another', () => {
    const told = { itemCode: 'RUIMTE', document: null, validity: null, sourceId: 'src_a', retrievedOn: null };
    const stored = [{ kind: 'CJG', state: 'MET' as const, ...told }];
    const met = anchoringsOf(['KINDERWERK', 'CJG'], stored).map(({ kind, met }) => [kind, met]);
    expect(met).toEqual([
      ['KINDERWERK', 0],
      ['CJG', 1],
    ]);
  });
});

describe('the anchoring of a municipality', () => {
  const api = apiOn('SAMPLE');

  const ask = (kinds: readonly string[], asOf?: string) =>
    api.ask(
      `query ($kinds: [String!]!, $asOf: Date) { municipality(code: "GM9901") { anchoring(kinds: $kinds, asOf: $asOf) {
        facilityKind { code } met unknown of items { item { code } state } } } }`,
      { kinds, asOf },
      anonymous,
    );
  const told = async (kinds: readonly string[], asOf?: string) => {
    const { data, errors } = await ask(kinds, asOf);
    expect(errors).toEqual([]);
    return data.municipality.anchoring.map(
      (one: { facilityKind: { code: string }; met: number; unknown: number }) => [
        one.facilityKind.code,
        one.met,
        one.unknown,
      ],
    );
  };

  test('is told of each kind in the order asked, that of others is not known', async () => {
    expect(await told(['jongerenwerk', 'KINDERWERK', 'BIBLIOTHEEK', 'KINDERWERK'])).toEqual([
      ['JONGERENWERK', 5, 3],
      ['KINDERWERK', 3, 2],
      ['BIBLIOTHEEK', 0, 8],
    ]);
  });

  test('is that of the day: structural money became project money in 2024', async () => {
    const budget = async (asOf: string) => {
      const { data } = await ask(['KINDERWERK'], asOf);
      const [{ items }] = data.municipality.anchoring;
      return items.find(({ item }: { item: { code: string } }) => item.code === 'BUDGET_STRUCTUREEL').state;
    };
    expect([await budget('2018-12-31'), await budget('2023-12-31'), await budget('2024-01-01')]).toEqual([
      ...['UNKNOWN', 'MET', 'NOT_MET'],
    ]);
  });

  test('does not count what ran out, and says until when it held', async () => {
    // The policy plan of 2023 holds until 1 January 2027.
    const plan = async (asOf: string) => {
      const { data } = await api.ask(
        `query ($asOf: Date) { municipality(code: "GM9901") { anchoring(kinds: ["KINDERWERK"], asOf: $asOf) {
          met items { item { code } state document validity { until } } } } }`,
        { asOf },
      );
      const [{ met, items }] = data.municipality.anchoring;
      const [{ item: _, ...first }] = items;
      return { met, ...first };
    };
    const told = {
      document: 'https://documenten.example.nl/jeugdbeleid-2023-2027.pdf',
      validity: { until: '2027-01-01' },
    };
    expect(await plan('2026-12-31')).toEqual({ met: 3, state: 'MET', ...told });
    // The assignment ran out on that day too; the place for it has no end.
    expect(await plan('2027-01-01')).toEqual({ met: 1, state: 'UNKNOWN', ...told });
  });

  test('of what is no kind is refused', async () => {
    const { errors } = await ask(['KOFFIE']);
    expect(errors[0]?.message).toContain('"KOFFIE" is not one of the facility kinds');
  });
});
