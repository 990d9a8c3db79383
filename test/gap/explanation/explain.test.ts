import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { LegalStatus } from '../../../src/norm/norm-terms.ts';
import { example, exampleEn, tooFar, tooFew, tooWeak } from './told-gaps.ts';

describe('a gap in plain words', () => {
  test('says that a distance was measured on foot, where the norm does so', () => {
    const onFoot: ToExplain = { ...tooFar, metric: 'WALK_ESTIMATE' };
    expect(explain(onFoot, 'NL')).toContain('op 2.317 meter te voet (geschat).');
    expect(explain(onFoot, 'EN')).toContain('2,317 metres away on foot (estimated).');
  });

  test('says where, how many children, how far, and what was asked', () => {
    expect(explain(tooFar, 'NL')).toBe(
      'In Oosterkoog (Oosterwaard, Voorbeeldstad) wonen ongeveer 1.215 kinderen van 4 tot 12 jaar. ' +
        'Het dichtst bij is De Papiermolen (basisschool), op 2.317 meter hemelsbreed. ' +
        `De norm is hoogstens 1.000 meter (${example}).`,
    );
    expect(explain(tooFar, 'EN')).toBe(
      'About 1,215 children aged 4 to 12 live in Oosterkoog (Oosterwaard, Voorbeeldstad). ' +
        'The nearest primary school, De Papiermolen, is 2,317 metres away in a straight line. ' +
        `The norm is at most 1,000 metres (${exampleEn}).`,
    );
  });

  test('says that somebody looked when there is none', () => {
    expect(explain(tooFew, 'NL')).toBe(
      'In Wijk 05 wonen ongeveer 1.215 kinderen van 0 tot 12 jaar. Nagegaan is dat daar geen kinderwerk is. ' +
        `De norm is ten minste 1 voorziening: kinderwerk (${example}).`,
    );
    expect(explain(tooFew, 'EN')).toBe(
      "About 1,215 children aged 0 to 12 live in Wijk 05. It was checked that there is no children's work. " +
        `The norm is at least 1 facility: children's work (${exampleEn}).`,
    );
  });

  test.each([
    [1, 'Daarvoor is er 1 voorziening: kinderwerk.', "There is 1 facility: children's work."],
    [2, 'Daarvoor zijn er 2 voorzieningen: kinderwerk.', "There are 2 facilities: children's work."],
  ])('says how many there are of five: %i', (actual, nl, en) => {
    const few = { ...tooFew, actual, required: 5 };
    expect(explain(few, 'NL')).toContain(nl);
    expect(explain(few, 'NL')).toContain('De norm is ten minste 5 voorzieningen: kinderwerk');
    expect(explain(few, 'EN')).toContain(en);
    expect(explain(few, 'EN')).toContain("The norm is at least 5 facilities: children's work");
  });

  test('says it of children who are withheld, and gives no number', () => {
    const withheld = { ...tooFar, children: null };
    expect(explain(withheld, 'NL')).toMatch(
      /^Hoeveel kinderen van 4 tot 12 jaar er in Oosterkoog .* wonen, is niet bekend of te klein om te noemen\. /,
    );
    expect(explain(withheld, 'EN')).toMatch(
      /^How many children aged 4 to 12 live in Oosterkoog .* is not known or too small to tell\. /,
    );
  });

  test('names no facility that it may not name, and makes up no distance', () => {
    expect(explain({ ...tooFar, otherName: null }, 'NL')).toContain(
      'Het dichtst bij is basisschool, op 2.317 meter',
    );
    expect(explain({ ...tooFar, otherName: null }, 'EN')).toContain(
      'The nearest primary school is 2,317 metres',
    );
    const nowhere = { ...tooFar, actual: null, otherName: null };
    expect(explain(nowhere, 'NL')).toContain('Er is geen basisschool bekend.');
    expect(explain(nowhere, 'EN')).toContain('No primary school is known.');
  });

  test('says how many of the register have no place', () => {
    expect(explain({ ...tooFar, unlocated: 3 }, 'NL')).toContain(
      'Van 3 in het register is de plek niet bekend; die kunnen dichterbij zijn.',
    );
    expect(explain({ ...tooFew, unlocated: 3 }, 'EN')).toContain(
      'For 3 in the register the place is not known; they may be here.',
    );
    expect(explain({ ...tooFar, unlocated: 1 }, 'NL')).toContain(
      'Van 1 in het register is de plek niet bekend; die kan dichterbij zijn.',
    );
    expect(explain({ ...tooFew, unlocated: 1 }, 'EN')).toContain(
      'For 1 in the register the place is not known; it may be here.',
    );
    expect(explain({ ...tooFar, unlocated: 0 }, 'NL')).not.toContain('register');
  });
});

test('one kind of offer is one kind, in either language', () => {
  const one: ToExplain = {
    ...tooFar,
    ...{ kind: 'PROVISION', form: 'CHOICE', value: 1, required: 1, actual: 0, unit: 'kinds' },
    particulars: { withinMetres: 1_500 },
  };
  expect(explain(one, 'NL')).toContain(`De norm is ten minste 1 soort (${example}).`);
  expect(explain(one, 'EN')).toContain(`The norm is at least 1 kind (${exampleEn}).`);
  expect(explain({ ...one, value: 3 }, 'NL')).toContain('De norm is ten minste 3 soorten (');
  const share = { ...one, level: 'DISTRICT', required: 80 } as const;
  expect(explain(share, 'NL')).toContain(
    'in een buurt met ten minste 1 soort aanbod binnen 1.500 meter hemelsbreed',
  );
  expect(explain(share, 'EN')).toContain('with at least 1 kind of offer within 1,500 metres');
});

describe('a norm in an explanation', () => {
  const gaps = [tooFar, tooFew, tooWeak];

  test.each(Object.keys(LegalStatus) as LegalStatus[])(
    'that is %s of an example set is always named as an example that the municipality has not adopted',
    (legalStatus) => {
      for (const gap of gaps) {
        expect(explain({ ...gap, legalStatus }, 'NL')).toContain(`${example}).`);
        expect(explain({ ...gap, legalStatus }, 'EN')).toContain(`${exampleEn}).`);
      }
    },
  );

  test('of a set that was adopted is named by how binding it is', () => {
    const adopted = { ...tooFar, isExample: false, legalStatus: 'MUNICIPAL_POLICY' } as const;
    expect(explain(adopted, 'NL')).toMatch(/De norm is hoogstens 1\.000 meter \(beleid van de gemeente\)\.$/);
    expect(explain(adopted, 'EN')).toMatch(/\(policy of the municipality\)\.$/);
    expect(explain({ ...adopted, legalStatus: 'STATUTORY' }, 'NL')).toMatch(/\(staat in de wet\)\.$/);
  });

  test('of a bill in an example set is named as both', () => {
    expect(explain({ ...tooFew, legalStatus: 'BILL' }, 'NL')).toContain(
      `(staat in een wetsvoorstel; ${example})`,
    );
  });
});

test('no sentence of an explanation is longer than 25 words, so that it reads at B1', () => {
  for (const gap of [tooFar, tooFew, tooWeak, { ...tooFar, children: null, unlocated: 2 }]) {
    const plain = explain(gap, 'NL').replaceAll(/\([^)]*\)/g, '');
    for (const sentence of plain.split(/\.\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
  }
});
