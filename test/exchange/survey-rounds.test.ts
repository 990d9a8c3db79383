import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import type { SurveyQuestion } from '../../src/exchange/reading/survey-question.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { importingInto } from './importing.ts';
import type { Texts } from './nowhere.ts';
import { sheet, teams } from './sheets.ts';
import { asked, edges, respondents } from './surveys.ts';

const { api, importer } = importingInto('EMPTY');
const bring = (files: Texts, said: Partial<SurveyQuestion> = {}) =>
  importer.bringIn('survey', files, { source: 'answers', ...asked(said) });

describe('a network', () => {
  const question = `query ($where: NetworkFilter, $asOf: Date) {
    network(scope: { area: "BU99020101" }, where: $where, asOf: $asOf) {
      measures { invited answered } nodes { name }
      rounds { code askedOn theme { code } scale { code } levels ties isRoster invited answered responsePercent
        source { id } } } }`;
  const roundsOf = async (variables: object = {}, viewer = operator) => {
    const { data, errors } = await api.ask(question, { ...variables }, viewer);
    expect(errors).toEqual([]);
    return data.network.rounds.filter(
      ({ source }: { source: { id: string } }) => source.id === 'src_answers',
    );
  };
  beforeAll(async () => {
    await importer.bringNowhere();
    await bring({ ...respondents(), ...edges('t1;t2;3', 't4;t2;3') }, { isRoster: true });
  });

  test('tells of each round who was asked, and how many answered', async () => {
    expect(await roundsOf()).toEqual([
      {
        ...{ code: '2025', askedOn: '2025-10-01', theme: { code: 'GEZAMENLIJKE_ACTIVITEIT' } },
        ...{
          scale: { code: 'FREY' },
          levels: '0=0, 1=1, 2=2, 3=3, 4=4, 5=5',
          ties: 'DIRECTED',
          isRoster: true,
        },
        ...{ invited: 5, answered: 4, responsePercent: 80, source: { id: 'src_answers' } },
      },
    ]);
    expect(await roundsOf({}, anonymous)).toMatchObject([{ invited: 5, answered: 4 }]);
  });

  test('tells only of rounds on its themes, up to its day', async () => {
    expect(await roundsOf({ where: { themes: ['VEILIGHEID'] } })).toEqual([]);
    expect(await roundsOf({ asOf: '2025-09-30' })).toEqual([]);
  });

  test('has as many who were asked and answered on a timeline as on the day', async () => {
    const measures = 'measures { invited answered }';
    const { data, errors } = await api.ask(`{
      network(scope: { area: "BU99020101" }, asOf: "2025-10-01") { ${measures} }
      networkTimeline(scope: { area: "BU99020101" }, from: "2025-10-01", to: "2025-10-01") { points { ${measures} } } }`);
    expect(errors).toEqual([]);
    expect(data.network.measures.invited).toBeGreaterThanOrEqual(5);
    expect(data.networkTimeline.points).toEqual([data.network]);
  });

  test('does not tell who may not see the claims how many of four answered', async () => {
    const fewer = sheet(teams(4).map((team) => ({ sleutel: team.sleutel!, geantwoord: 'ja' })));
    const run = await bring({ 'wie.csv': fewer, ...edges('t1;t2;3', 't4;t2;3') });
    expect(run).toMatchObject({ closed: 1 });
    expect(await roundsOf()).toMatchObject([{ invited: 4, answered: 4, responsePercent: 100 }]);
    expect(await roundsOf({}, anonymous)).toMatchObject([
      { invited: 4, answered: null, responsePercent: null },
    ]);
  });

  test('does not tell who may not see the claims how many answered of those they choose', async () => {
    const five = sheet(teams(5).map((team) => ({ sleutel: team.sleutel!, geantwoord: 'ja' })));
    await bring({ 'wie.csv': five, ...edges('t1;t2;3', 't4;t2;3') });
    const ids = teams(5).map(({ sleutel }) => facilityId('src_answers', String(sleutel)));
    const chosen = `query ($ids: [ID!]!) { network(scope: { facilities: $ids }) {
      rounds { invited answered responsePercent source { id } } } }`;
    const of = async (viewer: Viewer) => {
      const { data, errors } = await api.ask(chosen, { ids }, viewer);
      expect(errors).toEqual([]);
      return data.network.rounds;
    };
    expect(await of(operator)).toMatchObject([{ invited: 5, answered: 5, responsePercent: 100 }]);
    expect(await of(anonymous)).toMatchObject([{ invited: 5, answered: null, responsePercent: null }]);
  });

  test('does not tell how many answered when of one that is not known', async () => {
    const five = sheet(
      teams(5).map((team) => ({ sleutel: team.sleutel!, geantwoord: team.sleutel === 't5' ? '' : 'ja' })),
    );
    await bring({ 'wie.csv': five, ...edges('t1;t2;3', 't4;t2;3') });
    expect(await roundsOf()).toMatchObject([{ invited: 5, answered: null, responsePercent: null }]);
  });

  test('takes as many statements for the rounds of three neighbourhoods as for those of two districts', async () => {
    const below = '{ network { rounds { code source { name } } } }';
    const all = await api.ask(`{ municipality(code: "GM9902") { neighbourhoods ${below} } }`);
    const one = await api.ask(
      `{ municipality(code: "GM9902") { districts { network { rounds { code source { name } } } } } }`,
    );
    expect(all.errors).toEqual([]);
    expect(all.statements).toBe(one.statements);
  });
});

test('a survey on one theme does not say that a facility was asked with whom it works', async () => {
  const { data } = await api.ask('query ($id: ID!) { facility(id: $id) { relationsAskedOn } }', {
    id: facilityId('src_answers', 't1'),
  });
  expect(data.facility.relationsAskedOn).toBeNull();
});
