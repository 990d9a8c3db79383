import { kindOf, kindsOf } from '../../../src/network/graph/node-kinds.ts';
import { aFacility } from '../networks.ts';

const nodeOf = (...kinds: readonly string[]) => ({
  facilities: kinds.map((kind, at) => aFacility(`${kind} ${at}`, { kind })),
});

describe('a node is sorted under one kind', () => {
  test('that of its facility', () => {
    expect(kindOf(nodeOf('BIBLIOTHEEK'))).toBe('BIBLIOTHEEK');
  });

  test('that of most facilities of an organisation', () => {
    expect(kindOf(nodeOf('BASISSCHOOL', 'BIBLIOTHEEK', 'BIBLIOTHEEK'))).toBe('BIBLIOTHEEK');
  });

  test('of equals the first in the vocabulary, whichever comes first in the data', () => {
    expect(kindOf(nodeOf('BIBLIOTHEEK', 'KINDERWERK'))).toBe('KINDERWERK');
    expect(kindOf(nodeOf('KINDERWERK', 'BIBLIOTHEEK'))).toBe('KINDERWERK');
  });
});

test('kinds of a node are told each once, in the order of the vocabulary', () => {
  const facilities = [
    aFacility('library', { kind: 'BIBLIOTHEEK', alsoProvides: ['KINDERWERK'] }),
    aFacility('other library', { kind: 'BIBLIOTHEEK' }),
  ];
  expect(kindsOf({ facilities })).toEqual(['KINDERWERK', 'BIBLIOTHEEK']);
});
