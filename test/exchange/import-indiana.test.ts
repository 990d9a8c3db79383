import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SurveyQuestion } from '../../src/exchange/reading/survey-question.ts';
import { type Api, openApi } from '../ask-sample.ts';
import { describeWithData } from '../real-data.ts';
import { type Importer, importerInto } from './nowhere.ts';
import { sheet } from './sheets.ts';
import { asked } from './surveys.ts';

/** Kinds of agency in Indiana (`agency_cat`), as the kinds of ours that come nearest; all of them are nodes. */
const kindOf: Readonly<Record<string, string>> = {
  1: 'GGD_TEAM',
  2: 'OPBOUWWERK',
  3: 'ZELFORGANISATIE',
  4: 'INFORMELE_STEUN',
  5: 'GEMEENTE_AFDELING',
  6: 'SAMENWERKINGSVERBAND',
};

/** A theme of ours for each question, so that all three networks stand side by side. */
const questions = {
  contact: { theme: 'INFORMATIE_UITWISSELING', scale: 'CONTACT_0_5', column: 'contact' },
  collaboration: { theme: 'GEZAMENLIJKE_ACTIVITEIT', scale: 'COLLABORATION_0_4', column: 'collaborate' },
  dissemination: { theme: 'DESKUNDIGHEID', scale: 'YES_NO' },
} as const satisfies Readonly<Record<string, Partial<SurveyQuestion>>>;
type Question = keyof typeof questions;

/** Tobacco control in Indiana, 2010 (Luke, Wald, Carothers, Bach and Harris 2013), as UserNetR publishes it. */
describeWithData('the networks of Indiana, brought in as a survey', (data) => {
  const file = (name: string) => readFileSync(join(data, 'networks', name), 'utf8');
  const rows = (name: string) =>
    file(name)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replaceAll('"', '').split(','));
  let api: Api;
  let importer: Importer;

  beforeAll(async () => {
    api = await openApi('EMPTY');
    importer = importerInto(api.database);
    await importer.bringNowhere();
    const agencies = rows('tc_indiana_nodes.csv').map(([id = '', category = '']) => ({
      ...{ sleutel: id, naam: id, soort: kindOf[category]!, werkgebied: 'GM9902', geantwoord: 'ja' },
    }));
    for (const [name, question] of Object.entries(questions)) {
      const files = { 'nodes.csv': sheet(agencies), 'edges.csv': file(`tc_indiana_${name}_edges.csv`) };
      const run = await importer.bringIn('survey', files, {
        source: 'indiana',
        ...asked({ round: '2010', askedOn: '2010-06-01', ties: 'REPORTED', ...question }),
      });
      expect(run.rejectedBecause).toBeNull();
      expect(run.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    }
  }, 120_000);
  afterAll(async () => {
    importer.end();
    await api.close();
  });

  const networkOn = async (question: Question, minimumLevel = 1) => {
    const { data: answer, errors } = await api.ask(
      `query ($where: NetworkFilter) { network(scope: { area: "GM9902" }, where: $where, asOf: "2010-12-31") {
        measures { nodes edges density degreeCentralisation isolates components invited answered confirmedPercent }
        nodes { name degree } edges { level }
        rounds { code theme { code } responsePercent } } }`,
      { where: { themes: [questions[question].theme], minimumLevel } },
    );
    expect(errors).toEqual([]);
    return answer.network;
  };

  test.each<[Question, number, number]>([
    ['contact', 175, 0.583],
    ['collaboration', 161, 0.537],
    ['dissemination', 103, 0.343],
  ])(
    'have for %s %i ties and a density of %f, and the degrees that networkx counts',
    async (name, ties, density) => {
      const reference = JSON.parse(file('reference_metrics.json')).reference_computed[`tc_indiana_${name}`];
      const { measures, nodes } = await networkOn(name);
      expect(measures).toMatchObject({ nodes: 25, edges: ties, isolates: 0, components: 1 });
      expect(measures.density).toBeCloseTo(density, 3);
      expect(measures.density).toBeCloseTo(reference.density, 6);
      expect(measures.degreeCentralisation).toBeCloseTo(reference.degree_centralization_freeman, 6);
      const degrees = Object.entries<{ degree: number }>(reference.node).map(([node, { degree }]) => [
        node,
        degree,
      ]);
      expect(nodes.map((node: { name: string; degree: number }) => [node.name, node.degree]).sort()).toEqual(
        degrees.sort(),
      );
    },
  );

  test.each([1, 2, 3, 4, 5])(
    'have for collaboration as many ties of at least %i as the list has',
    async (level) => {
      const ties = rows('tc_indiana_collaboration_edges.csv').filter(
        ([, , answer]) => Number(answer) >= level,
      );
      expect((await networkOn('collaboration', level)).measures).toMatchObject({
        nodes: 25,
        edges: ties.length,
      });
    },
  );

  test('have for contact no level but that there is contact, since how often says nothing of how closely', async () => {
    expect((await networkOn('contact', 2)).measures.edges).toBe(0);
  });

  test('are confirmed by nobody, since the lists do not tell who said so, and tell how many answered', async () => {
    const { measures, rounds } = await networkOn('collaboration');
    expect(measures).toMatchObject({ confirmedPercent: 0, invited: 25, answered: 25 });
    expect(rounds).toEqual([
      { code: '2010', theme: { code: 'GEZAMENLIJKE_ACTIVITEIT' }, responsePercent: 100 },
    ]);
  });

  test('are the same as an adjacency matrix', async () => {
    const names = rows('tc_indiana_nodes.csv').map(([id = '']) => id);
    const answers = new Map(
      rows('tc_indiana_collaboration_edges.csv').map(([one, other, answer = '']) => [
        `${one} ${other}`,
        answer,
      ]),
    );
    const matrix = names.map((one) => ({
      sleutel: one,
      ...Object.fromEntries(
        names.map((other) => [other, answers.get(`${one} ${other}`) ?? answers.get(`${other} ${one}`) ?? '']),
      ),
    }));
    const run = await importer.bringIn(
      'survey',
      { 'matrix.csv': sheet(matrix) },
      {
        source: 'indiana',
        ...asked({
          round: '2010',
          askedOn: '2010-06-01',
          ties: 'REPORTED',
          ...questions.collaboration,
          column: null,
        }),
      },
    );
    // The round and its 161 ties; who was asked is left as it was, since the matrix does not say.
    expect(run).toMatchObject({ outcome: 'UNCHANGED', lines: 25, unchanged: 162 });
  });
});
