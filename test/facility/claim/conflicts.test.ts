import { checked, listed, registered, twoSources } from './two-sources.ts';

const { api, facilityOf, list, register } = twoSources();

const conflictFields = `field part verifiedValue registerValue since until verified { on by }
  verifiedSource { id } registerSource { id } run { dataset }`;

describe('a register that contradicts what a person checked', () => {
  test('changes nothing that was checked and is told, until the two agree', async () => {
    const own = listed('a', '100000101', { naam: 'Zeehond', kindplaatsen: '30', ...checked });
    await list('against', [own], '2026-10-01');
    const run = await register('against', [registered('100000101', { naam: 'Zeeleeuw' })], '2026-10-02');
    expect(run.issues.filter(({ code }) => code === 'CONTRADICTS_VERIFIED')).toMatchObject([
      { severity: 'ASSUMED', line: 2, column: 'CAPACITY PLACES', value: '40', assumed: '"30"' },
      { severity: 'ASSUMED', line: 2, column: 'NAME', value: 'Zeeleeuw', assumed: '"Zeehond"' },
    ]);
    const about = {
      ...{ since: '2026-10-02', verified: { on: '2026-09-01', by: 'afdeling Jeugd' } },
      ...{ verifiedSource: { id: 'src_against_list' }, registerSource: { id: 'src_against_register' } },
      run: { dataset: 'facilities' },
    };
    expect(await facilityOf('100000101', `name conflicts { ${conflictFields} }`)).toEqual({
      name: 'Zeehond',
      conflicts: [
        {
          field: 'CAPACITY',
          part: 'PLACES',
          verifiedValue: '30',
          registerValue: '40',
          ...about,
          until: null,
        },
        {
          field: 'NAME',
          part: null,
          verifiedValue: 'Zeehond',
          registerValue: 'Zeeleeuw',
          ...about,
          until: null,
        },
      ],
    });

    // The register has the name corrected, the sheet the places.
    await register('against', [registered('100000101', { naam: 'ZEEHOND' })], '2026-10-05');
    await list('against', [{ ...own, kindplaatsen: '40' }], '2026-10-06');
    expect((await facilityOf('100000101', 'conflicts { field }')).conflicts).toEqual([]);
    expect(await facilityOf('100000101', 'conflicts { field until }', '2026-10-04')).toEqual({
      conflicts: [
        { field: 'CAPACITY', until: '2026-10-06' },
        { field: 'NAME', until: '2026-10-05' },
      ],
    });
  });

  test('by leaving it out does not close it, as it does what nobody checked', async () => {
    const lines = ['100000111', '100000112', '100000113', '100000114', '100000115'].map((lrk) =>
      registered(lrk, { naam: 'De Schelp' }),
    );
    await register('gone', lines, '2026-10-01');
    await list('gone', [listed('a', '100000111', checked), listed('b', '100000112')], '2026-10-02');
    const run = await register('gone', lines.slice(2), '2026-10-03');
    expect(run).toMatchObject({ outcome: 'LOADED', closed: 1 });
    const fields = 'status conflicts { field verifiedValue registerValue }';
    expect(await facilityOf('100000111', fields)).toEqual({
      status: 'ACTIVE',
      conflicts: [{ field: 'STATUS', verifiedValue: 'ACTIVE', registerValue: 'CLOSED' }],
    });
    expect(await facilityOf('100000112', fields)).toEqual({ status: 'CLOSED', conflicts: [] });
    // The sheet that still has it unchecked does not open it again; one that somebody checked does.
    await list(
      'gone',
      [listed('a', '100000111', checked), listed('b', '100000112', { fte: '1' })],
      '2026-10-04',
    );
    expect((await facilityOf('100000112', 'status')).status).toBe('CLOSED');
    await list('gone', [listed('a', '100000111', checked), listed('b', '100000112', checked)], '2026-10-05');
    expect((await facilityOf('100000112', fields)).status).toBe('ACTIVE');
  });

  test('is listed by who runs the facility, by area, kind and fact, a page at a time', async () => {
    const at = { longitude: '4.005', latitude: '52.405' };
    const own = (key: string, lrk: string, organisatie: string) =>
      listed(key, lrk, { organisatie, kindplaatsen: '9', ...at, ...checked });
    await list('owners', [
      own('a', '100000121', 'Stichting Wad'),
      own('b', '100000122', 'Stichting Wad'),
      own('c', '100000123', 'Stichting Kwelder'),
    ]);
    await register(
      'owners',
      ['100000121', '100000122', '100000123'].map((lrk) => registered(lrk, { naam: 'De Schelp' })),
    );
    const wad = (await facilityOf('100000121', 'organisation { id name }')).organisation;
    expect(wad.name).toBe('Stichting Wad');
    const ask = async (where: object, page = '') => {
      const { data, errors } = await api.ask(
        `query($where: ConflictFilter) { conflicts(where: $where${page}) {
          totalCount pageInfo { endCursor hasNextPage } nodes { id facility { identifiers { value } } } } }`,
        { where },
      );
      expect(errors).toEqual([]);
      return data.conflicts;
    };
    const mine = { owners: [wad.id], fields: ['CAPACITY'] };
    expect((await ask(mine)).totalCount).toBe(2);
    expect((await ask({ ...mine, areas: ['BU99020101'], kinds: ['KDV'] })).totalCount).toBe(2);
    expect((await ask({ ...mine, areas: ['BU99020102'] })).totalCount).toBe(0);
    expect((await ask({ ...mine, kinds: ['BSO'] })).totalCount).toBe(0);
    expect((await ask({ ...mine, fields: ['NAME'] })).totalCount).toBe(0);
    const first = await ask(mine, ', first: 1');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await ask(mine, `, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const all = await ask(mine);
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
  });
});
