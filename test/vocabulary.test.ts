import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { purposes } from '../src/account/agreement/purposes.ts';
import { viewerKindWords } from '../src/account/viewer-kinds.ts';
import { givenFigures } from '../src/area/figure/given-figures.ts';
import { contactRoles } from '../src/contact/contact-roles.ts';
import { facilityGroups } from '../src/facility/term/facility-groups.ts';
import { kindSynonyms } from '../src/facility/term/facility-kind-synonyms.ts';
import { facilityKinds, kindsMeantBy } from '../src/facility/term/facility-kinds.ts';
import * as traits from '../src/facility/term/facility-traits.ts';
import { goals } from '../src/facility/term/goals.ts';
import { type Term, type Vocabulary, vocabulary } from '../src/graphql/term.ts';
import { anchoringItems, anchoringStates } from '../src/norm/anchoring-terms.ts';
import { identifierSchemes } from '../src/organisation/identifiers.ts';
import { organisationKinds } from '../src/organisation/organisation-kinds.ts';
import { expectedTies } from '../src/relation/expected-ties.ts';
import { levels } from '../src/relation/levels.ts';
import * as relationTerms from '../src/relation/relation-terms.ts';
import { surveyScales } from '../src/relation/survey-scales.ts';
import { themes } from '../src/relation/themes.ts';

const vocabularies: readonly Vocabulary[] = [
  facilityKinds,
  facilityGroups,
  ...Object.values(traits),
  goals,
  organisationKinds,
  identifierSchemes,
  themes,
  levels,
  ...Object.values(relationTerms),
  surveyScales,
  contactRoles,
  purposes,
  anchoringItems,
  anchoringStates,
  givenFigures,
  viewerKindWords,
];
const codesOf = (words: Vocabulary) => words.terms.map((term) => term.code);

describe.each(vocabularies.map((words) => [words.name, words] as const))('the %s', (_name, words) => {
  test('have codes of capitals, digits and underscores, each once', () => {
    for (const code of codesOf(words)) expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(new Set(codesOf(words)).size).toBe(words.terms.length);
  });

  test('have a Dutch and an English label each, without space around it', () => {
    for (const { nl, en } of words.terms) {
      for (const label of [nl, en]) expect(label).toMatch(/^\S(.*\S)?$/);
    }
  });

  test('have no abbreviation that a new colleague must ask about', () => {
    const retired = ['GELOOFSGEM', 'ZELFORG', 'HUISWERK', 'OPVOEDSTEUN', 'PEUTERVE', 'CASUS_AFSTEMMING'];
    expect(codesOf(words).filter((code) => retired.includes(code))).toEqual([]);
  });

  test('are in the dictionary with both labels', () => {
    const dictionary = readFileSync('docs/words.md', 'utf8').split('\n');
    const missing = words.terms.filter(
      ({ code, nl, en }) => !dictionary.some((line) => line.startsWith(`| \`${code}\` | ${nl} | ${en} |`)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the vocabulary is closed', () => {
  test('every kind is in one group, every group has kinds, and no code is both', () => {
    for (const kind of facilityKinds.terms) expect(codesOf(facilityGroups)).toContain(kind.group);
    for (const group of codesOf(facilityGroups)) {
      expect(kindsMeantBy(group)).not.toEqual([]);
      expect(codesOf(facilityKinds)).not.toContain(group);
    }
  });

  test('every group that another is part of, and every kind with synonyms, exists', () => {
    for (const { partOf } of facilityGroups.terms) if (partOf) facilityGroups.get(partOf);
    for (const code of Object.keys(kindSynonyms)) facilityKinds.get(code);
  });

  test('every expected tie is between kinds or groups that exist, on themes that exist, once', () => {
    for (const tie of expectedTies) {
      expect(codesOf(facilityKinds)).toContain(tie.from);
      expect(kindsMeantBy(tie.partner)).not.toEqual([]);
      for (const theme of tie.themes) expect(codesOf(themes)).toContain(theme);
      expect(codesOf(levels)).toContain(levels.terms[tie.minimumLevel]?.code);
    }
    expect(new Set(expectedTies.map((tie) => `${tie.from}-${tie.partner}`)).size).toBe(expectedTies.length);
  });

  test('a word that is both a theme and a goal has one pair of labels', () => {
    const shared = goals.terms.filter((goal) => codesOf(themes).includes(goal.code));
    expect(shared.map((goal) => goal.code)).toContain('SIGNALEREN');
    for (const { code, nl, en } of shared) expect(themes.get(code)).toMatchObject({ nl, en });
  });

  test('only funding and governance are relations without being collaboration', () => {
    const others = themes.terms.filter((theme) => !theme.collaboration);
    expect(others.map((theme) => theme.code)).toEqual(['FINANCIERING', 'BELEID_STURING']);
  });

  test('parents and childminders are no kind of facility', () => {
    for (const word of ['OUDERS', 'ouders', 'GOUDER', 'gastouder', 'VGO', 'GOB']) {
      expect(facilityKinds.find(word)).toBeNull();
    }
    expect(traits.audiences.find('Ouders')?.code).toBe('OUDERS');
  });

  test('a norm on leisure means sport too, a norm on sport means sport only', () => {
    expect(kindsMeantBy('VRIJE_TIJD')).toEqual(expect.arrayContaining(['SCOUTING', 'SPORTVERENIGING']));
    expect(kindsMeantBy('SPORT')).toEqual(['SPORTVERENIGING', 'BUURTSPORTCOACH', 'ZWEMBAD']);
    expect(kindsMeantBy('KINDERWERK')).toEqual(['KINDERWERK']);
    expect(() => kindsMeantBy('POLITIE')).toThrow('POLITIE');
  });
});

describe('finding a term', () => {
  test.each([
    ['kinderdagverblijf', 'KDV'],
    ['Dagopvang', 'KDV'],
    ['creche', 'KDV'],
    ['PSZ', 'PEUTEROPVANG_VE'],
    ['peuterspeelzaal', 'PEUTEROPVANG_VE'],
    ['Buitenschoolse opvang', 'BSO'],
    ['Speel-o-theek', 'SPEELOTHEEK'],
    ['primary school', 'BASISSCHOOL'],
    ['SCHOOL_PO', 'BASISSCHOOL'],
    ['SCHOOL_VO', 'VO_SCHOOL'],
    ['POLITIE', 'WIJKAGENTEN'],
    ['BEWONERS', 'ZELFORGANISATIE'],
    ['VOORSCHOOL', 'PEUTEROPVANG_VE'],
    ['GEMEENTE', 'GEMEENTE_AFDELING'],
    ['SWV', 'SAMENWERKINGSVERBAND'],
    ['wijkteam', 'LOKAAL_TEAM'],
  ])('%s is the kind %s', (text, code) => {
    expect(facilityKinds.find(text)?.code).toBe(code);
  });

  test.each(['kinderopvang', 'school', 'constructor', '__proto__', '---', ''])(
    '%j is no kind: it means several, or none',
    (text) => {
      expect(facilityKinds.find(text)).toBeNull();
    },
  );

  test('a term reads the same in any case, with padding, and with spaces for underscores', () => {
    const terms = fc.constantFrom(
      ...vocabularies.flatMap((words) =>
        words.terms.flatMap((term) =>
          [term.code, term.nl, term.en, ...(term.synonyms ?? [])].map((text) => ({ words, term, text })),
        ),
      ),
    );
    const casing = fc.infiniteStream(fc.boolean());
    const gaps = fc.constantFrom(' ', '_', '-', '  ');
    fc.assert(
      fc.property(terms, casing, gaps, ({ words, term, text }, upper, gap) => {
        const written = [...text.replaceAll(/[ _-]/g, gap)].map((letter) =>
          upper.next().value ? letter.toUpperCase() : letter.toLowerCase(),
        );
        expect(words.find(`${gap}${written.join('')}${gap}`)).toBe(term);
      }),
    );
  });

  test('a code that is not there is an error that names the code and the vocabulary', () => {
    expect(() => themes.get('signaleren')).toThrow('"signaleren" is not in the vocabulary of themes');
  });

  test('a vocabulary in which a word means two things cannot be made', () => {
    const term = (code: string, nl: string): Term => ({ code, nl, en: nl });
    expect(() => vocabulary('trees', [term('EIK', 'eik'), term('EIKEL', 'Eik')])).toThrow(
      'trees: "Eik" means both EIK and EIKEL',
    );
    expect(() => vocabulary('trees', [term('EIK', 'eik'), term('EIK', 'zomereik')])).toThrow('EIK');
  });

  test('a vocabulary cannot be changed', () => {
    expect(Object.isFrozen(themes)).toBe(true);
    expect(Object.isFrozen(themes.terms)).toBe(true);
    expect(themes.terms.every((term) => Object.isFrozen(term))).toBe(true);
  });
});
