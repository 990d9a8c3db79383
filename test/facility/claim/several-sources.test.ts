import { aboutRuns, dump } from '../../exchange/dump.ts';
import { checked, listed, registered, twoSources } from './two-sources.ts';

const { api, facilityOf, list, register } = twoSources();

describe('of what several sources say', () => {
  test('a register goes before a sheet, what only one says holds, and the rest is kept beside it', async () => {
    await list('order', [
      listed('a', '100000041', {
        fte: '2',
        kindplaatsen: '38',
        telefoon: '0',
        website: 'www.schelp.example',
      }),
    ]);
    await register('order', [registered('100000041')], '2026-10-05');
    const found = await facilityOf(
      '100000041',
      `name website address { street } capacity { places { value } fte { value } }
       provenance { source { id } facts { field part value basis holds statedOn source { id } run { dataset } } }`,
    );
    expect(found).toMatchObject({
      name: 'Kinderdagverblijf De Schelp',
      website: 'https://www.schelp.example',
      address: { street: 'Strandweg' },
      capacity: { places: { value: 40 }, fte: { value: 2 } },
      provenance: { source: { id: 'src_order_list' } },
    });
    const facts = found.provenance.facts.filter(({ field }: { field: string }) =>
      ['NAME', 'CAPACITY'].includes(field),
    );
    const fromList = { statedOn: '2026-10-02', basis: 'SHEET', source: { id: 'src_order_list' } };
    const fromRegister = { statedOn: '2026-10-05', basis: 'REGISTER', source: { id: 'src_order_register' } };
    const run = { dataset: 'facilities' };
    expect(facts).toEqual([
      { field: 'CAPACITY', part: 'FTE', value: '2', holds: true, ...fromList, run },
      { field: 'CAPACITY', part: 'PLACES', value: '40', holds: true, ...fromRegister, run },
      { field: 'CAPACITY', part: 'PLACES', value: '38', holds: false, ...fromList, run },
      { field: 'NAME', part: null, value: 'Kinderdagverblijf De Schelp', holds: true, ...fromRegister, run },
      { field: 'NAME', part: null, value: 'De Schelp', holds: false, ...fromList, run },
    ]);
  });

  test('what a person checked goes before a register, for 12 months', async () => {
    await register('checked', [registered('100000051')], '2026-10-01');
    await list('checked', [listed('a', '100000051', { kindplaatsen: '32', ...checked })], '2026-10-02');
    const fields = 'name capacity { places { value } } verified { on by freshness }';
    const verified = { on: '2026-09-01', by: 'afdeling Jeugd', freshness: 'FRESH' };
    expect(await facilityOf('100000051', fields)).toEqual({
      ...{ name: 'De Schelp', capacity: { places: { value: 32 } }, verified },
    });
    const again = [registered('100000051', { kindplaatsen: '44' })];
    await register('checked', again, '2027-09-01');
    expect(await facilityOf('100000051', fields, '2027-09-01')).toMatchObject({ name: 'De Schelp' });
    await register('checked', [registered('100000051', { kindplaatsen: '45' })], '2027-09-02');
    expect(await facilityOf('100000051', fields, '2027-09-02')).toMatchObject({
      ...{ name: 'Kinderdagverblijf De Schelp', capacity: { places: { value: 45 } } },
    });
  });

  test('what falls away leaves room for the other again', async () => {
    await register('away', [registered('100000061')], '2026-10-01');
    await list('away', [listed('a', '100000061', { website: 'een.example', ...checked })], '2026-10-02');
    await register('away', [registered('100000061', { website: 'twee.example' })], '2026-10-03');
    expect((await facilityOf('100000061', 'website')).website).toBe('https://een.example');
    await list('away', [listed('a', '100000061', { website: '', ...checked })], '2026-10-04');
    expect((await facilityOf('100000061', 'website')).website).toBe('https://twee.example');
  });

  test('a precise point goes before a rough one, also when the rough one is of a register', async () => {
    const at = (precision: string, longitude: string) => ({
      longitude,
      latitude: '52.405',
      nauwkeurigheid: precision,
    });
    await register('point', [registered('100000071', at('PC4', '4.015'))]);
    await list('point', [listed('a', '100000071', at('ADDRESS', '4.005'))]);
    const fields = 'location { longitude precision } neighbourhood { name }';
    expect(await facilityOf('100000071', fields)).toEqual({
      location: { longitude: 4.005, precision: 'ADDRESS' },
      neighbourhood: { name: 'Strand' },
    });
  });

  test('the same files again change nothing', async () => {
    const lines = [registered('100000081'), registered('100000082', { naam: 'Inktvis' })];
    const own = [listed('a', '100000081', { kindplaatsen: '12', ...checked }), listed('b', '100000082')];
    await register('again', lines);
    await list('again', own);
    const before = await dump(api.database, { tables: aboutRuns });
    expect(await register('again', lines)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await list('again', own)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await dump(api.database, { tables: aboutRuns })).toEqual(before);
  });

  test('is the same in the end whichever came first', async () => {
    const outcome = async (name: string, first: 'register' | 'list') => {
      const lrk = first === 'register' ? '100000091' : '100000092';
      const bringRegister = () => register(name, [registered(lrk, { website: 'een.example' })], '2026-10-03');
      const bringList = () => list(name, [listed('a', lrk, { fte: '1', ...checked })], '2026-10-03');
      if (first === 'register') {
        await bringRegister();
        await bringList();
      } else {
        await bringList();
        await bringRegister();
      }
      return facilityOf(
        lrk,
        `name website status address { street postcode } capacity { places { value } fte { value } }
         provenance { facts { field part value basis holds } } conflicts { field verifiedValue registerValue }`,
      );
    };
    const text = (found: unknown) =>
      JSON.stringify(found)
        .replaceAll('10000009', '')
        .replaceAll(/"[12]"/g, '');
    expect(text(await outcome('one', 'register'))).toBe(text(await outcome('other_order', 'list')));
  });
});
