import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { explainMeasure, explainNetwork, type NetworkFigures } from '../../src/network/explain-network.ts';
import { MeasureName, measureWords } from '../../src/network/measure/measure-words.ts';
import { golden } from './known-networks.ts';
import { figuresOf } from './network-figures.ts';
import { aGraph, complete, empty, networks, path, star } from './networks.ts';

const sentencesOf = (figures: NetworkFigures, language: 'NL' | 'EN') =>
  Object.values(MeasureName).flatMap((name) => {
    const measured = figures.measures[name];
    return measured === undefined ? [] : [explainMeasure(name, measured, figures, language).sentence];
  });

describe('a network in plain words', () => {
  const worked = figuresOf(golden(), { invited: 6, answered: 5, minimumLevel: 3, edgesOutside: 85 });

  test('says what there is, who was asked and answered, and each measure with how to read it', () => {
    const [whole, answers, density, ...rest] = explainNetwork(worked, 'NL').split('\n');
    expect(whole).toBe(
      'In dit netwerk staan 7 voorzieningen. Tussen 6 paren is een lijn. ' +
        'Een lijn betekent: zij werken samen op niveau 3 (stemmen af) of hoger. ' +
        'Lijnen naar partners buiten dit netwerk, die niet meetellen: 85.',
    );
    expect(answers).toBe(
      'Gevraagd met wie zij samenwerken: 6 van de 7. Iets gezegd over een samenwerking: 5 van de 7. ' +
        'Bij wie niet gevraagd is, betekent geen lijn: niet bekend.',
    );
    expect(density).toMatch(
      /^Dichtheid: ongeveer 29 op de 100 mogelijke lijnen zijn er\. Van 0 \(geen lijn\) tot 1 /,
    );
    expect(rest.at(-1)).toBe(
      'Vergelijk deze cijfers alleen met die van een netwerk met ongeveer evenveel voorzieningen en hetzelfde filter.',
    );
    expect(explainNetwork(worked, 'EN')).toMatch(
      /^There are 7 facilities in this network\. There is a tie between 6 pairs\. .*level 3 \(coordination\) or higher/,
    );
  });

  test('reads each measure in one line', () => {
    expect(sentencesOf(worked, 'NL')).toEqual([
      'Dichtheid: ongeveer 29 op de 100 mogelijke lijnen zijn er.',
      'Gemiddeld aantal partners: een voorziening heeft gemiddeld 1,7 partners.',
      'Centralisatie van lijnen: 0,53, tussen 0 (iedereen heeft evenveel lijnen) en 1 (één heeft alle lijnen).',
      'Delen: er zijn 2 delen, zonder route van het ene naar het andere.',
      'Zonder lijn: 1 voorziening heeft hier geen lijn.',
      'Wederkerigheid: bij 100 % van de lijnen waarover iemand iets zei, spraken beide kanten.',
      'Bevestigd: 100 % van de samenwerkingen is door beide kanten bevestigd.',
      'Geslotenheid: twee partners van dezelfde voorziening werken in 30 % van de gevallen ook met elkaar samen.',
      'Veelzijdigheid: wie samenwerkt, doet dat gemiddeld op 1 thema.',
      'Kern: er is een groep waarin iedereen ten minste 2 partners heeft.',
    ]);
    expect(sentencesOf(worked, 'EN').slice(0, 3)).toEqual([
      'Density: about 29 in 100 possible ties are there.',
      'Average number of partners: facilities have 1.7 partners on average.',
      'Centralisation of ties: 0.53, between 0 (everybody has equally many ties) and 1 (one has all ties).',
    ]);
  });

  test('without nodes is one sentence', () => {
    expect(explainNetwork(figuresOf(empty(0)), 'NL')).toBe('In dit netwerk staat geen enkele voorziening.');
    expect(explainNetwork(figuresOf(empty(0), { nodesAs: 'ORGANISATION' }), 'EN')).toBe(
      'There is no organisation or single facility in this network.',
    );
  });

  test('of one node says why there is nothing to measure, and compares it with nothing', () => {
    const figures = figuresOf(empty(1));
    expect(explainNetwork(figures, 'NL')).toMatch(
      /^In dit netwerk staat 1 voorziening\. Er is hier geen lijn bekend\./,
    );
    expect(explainNetwork(figures, 'NL')).not.toMatch(/Vergelijk/);
    expect(sentencesOf(figures, 'NL')).toEqual([
      'Dichtheid: niet te berekenen, want er zijn minder dan twee voorzieningen.',
      'Gemiddeld aantal partners: van niemand is een partner bekend.',
      'Centralisatie van lijnen: niet te berekenen, want er zijn minder dan drie voorzieningen.',
      'Delen: er is 1 voorziening, en dus 1 deel.',
      'Zonder lijn: 1 voorziening heeft hier geen lijn.',
      'Wederkerigheid: niet te berekenen, want er is geen lijn bekend.',
      'Bevestigd: niet te berekenen, want er is geen lijn bekend.',
      'Geslotenheid: niet te berekenen, want van niemand zijn twee partners bekend.',
      'Veelzijdigheid: niet te berekenen, want er is geen lijn bekend.',
      'Kern: er is geen kern, want er is geen lijn bekend.',
    ]);
  });

  test('without ties says that none is known, never that nobody works together', () => {
    expect(explainNetwork(figuresOf(empty(3)), 'EN')).toMatch(/No tie is known here\./);
    expect(explainNetwork(figuresOf(empty(3)), 'NL')).not.toMatch(/niemand werkt|niemand heeft/);
    expect(sentencesOf(figuresOf(empty(3)), 'EN')).toContain('Density: none of the possible ties is known.');
  });

  test('of a known form says so in words', () => {
    expect(sentencesOf(figuresOf(complete(4)), 'NL')).toEqual(
      expect.arrayContaining([
        'Dichtheid: alle mogelijke lijnen zijn er.',
        'Centralisatie van lijnen: iedereen heeft evenveel lijnen.',
        'Delen: alles hangt samen: van iedereen is er een route naar iedereen.',
        'Zonder lijn: iedereen heeft ten minste 1 lijn.',
      ]),
    );
    expect(sentencesOf(figuresOf(star(30)), 'NL')).toEqual(
      expect.arrayContaining([
        'Dichtheid: ongeveer 1 op de 15 mogelijke lijnen is er.',
        'Centralisatie van lijnen: één voorziening heeft alle lijnen.',
      ]),
    );
    expect(explainNetwork(figuresOf(path(2)), 'EN')).toMatch(/There is a tie between 1 pair\./);
  });

  test('warns where fewer than 70 % answered, and says why it is not told how many did', () => {
    const warning = /minder dan 70 %/;
    expect(explainNetwork(figuresOf(golden(), { invited: 7, answered: 4 }), 'NL')).toMatch(warning);
    expect(explainNetwork(figuresOf(golden(), { invited: 7, answered: 5 }), 'NL')).not.toMatch(warning);
    const few = explainNetwork(figuresOf(path(3), { answered: 'FEWER_THAN_FIVE_NODES' }), 'NL');
    expect(few).toMatch(
      'Hoeveel er iets gezegd hebben, wordt niet getoond, want er zijn minder dan vijf voorzieningen.',
    );
    expect(few).not.toMatch(warning);
    expect(explainNetwork(figuresOf(path(9), { answered: 'CHOSEN_NODES' }), 'EN')).toMatch(
      'How many said something is not shown, since who is in it was chosen by who asks.',
    );
  });

  test('tells of partners from outside, of what is left out, and of relations without a level', () => {
    const known = { inScope: 5, hiddenRelations: 3, minimumLevel: 0 };
    expect(explainNetwork(figuresOf(golden(), known), 'EN').split('\n')[0]).toBe(
      'There are 7 facilities in this network. From outside: 2. There is a tie between 6 pairs. ' +
        'A tie means: they work together, also where it is not known how closely. ' +
        'Collaborations that you may not see and that are left out for that: 3. ' +
        'The figures are of a part of the network.',
    );
  });

  test('reads the measures that others work out', () => {
    const read = (name: keyof typeof MeasureName, value: number) =>
      explainMeasure(name, value, { nodesAs: 'FACILITY', nodes: 9 }, 'NL').sentence;
    expect(read('diameter', 1)).toBe(
      'Langste afstand: in het grootste deel is iedereen in hoogstens 1 stap te bereiken.',
    );
    expect(read('diameter', 0)).toBe('Langste afstand: er is geen deel met meer dan één voorziening.');
    expect(read('averagePathLength', 2.44)).toBe(
      'Gemiddelde afstand: in het grootste deel is een ander gemiddeld 2,4 stappen ver.',
    );
    expect(read('eiIndex', -1)).toBe(
      'Over de eigen sector heen: alle lijnen blijven binnen de eigen sector.',
    );
    expect(read('eiIndex', 0.5)).toBe(
      'Over de eigen sector heen: 75 % van de lijnen gaat naar een andere sector.',
    );
    expect(read('cutPoints', 1)).toBe('Schakels: 1 voorziening houdt als enige anderen bij elkaar.');
    expect(read('bridges', 1_200)).toBe('Bruggen: 1.200 lijnen zijn elk de enige route tussen twee delen.');
    expect(read('betweennessCentralisation', 1)).toBe(
      'Centralisatie van tussenposities: alle kortste routes tussen anderen gaan via één voorziening.',
    );
  });

  test('rounds nothing away: little is not none, and nearly all is not all', () => {
    const read = (name: keyof typeof MeasureName, value: number, language: 'NL' | 'EN') =>
      explainMeasure(name, value, { nodesAs: 'FACILITY', nodes: 900 }, language).sentence;
    expect(read('transitivity', 0.001, 'EN')).toMatch(/in less than 1% of cases/);
    expect(read('confirmedPercent', 99.9, 'NL')).toBe(
      'Bevestigd: bijna 100 % van de samenwerkingen is door beide kanten bevestigd.',
    );
    expect(read('degreeCentralisation', 0.004, 'NL')).toMatch(/minder dan 0,01, tussen 0/);
    expect(read('degreeCentralisation', 0.998, 'EN')).toMatch(/: nearly 1, between 0/);
    expect(read('density', 0.998, 'EN')).toBe('Density: nearly all possible ties are there.');
    expect(read('density', 0.0008, 'NL')).toBe('Dichtheid: ongeveer 1 op de 1.250 mogelijke lijnen is er.');
  });

  test('is whole sentences of whatever network', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom('NL', 'EN'), ({ nodes, pairs }, language) => {
        const told = explainNetwork(figuresOf(aGraph(pairs, nodes)), language);
        expect(told).not.toMatch(/NaN|undefined|null|Infinity| {2}/);
        for (const paragraph of told.split('\n')) expect(paragraph).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});

test('what a measure is called stands in the dictionary, in both languages', () => {
  const dictionary = readFileSync('docs/words.md', 'utf8').split('\n');
  const missing = Object.entries(measureWords).filter(
    ([code, { nl, en }]) =>
      !dictionary.some((line) => line.startsWith(`| ${nl.name} | ${en.name} (\`${code}\`) |`)),
  );
  expect(missing.map(([code]) => code)).toEqual([]);
});
