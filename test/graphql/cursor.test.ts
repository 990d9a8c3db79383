import fc from 'fast-check';
import { anonymous, type Viewer } from '../../src/access/viewer.ts';
import { cursorSeal, cursorsFor, listIdentity } from '../../src/graphql/cursor.ts';

const seal = cursorSeal(Buffer.alloc(32, 1));
const list = listIdentity('facilities', { kinds: ['SPEELTUIN'] }, 'NAME');
const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'els', account: 'acc_voorstad' };

describe('a cursor', () => {
  test('gives back the place in the list that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (keys) => {
        expect(seal.open(list, seal.seal(list, keys))).toEqual(keys);
      }),
    );
  });

  test('is no cursor of another list, filter or order', () => {
    const cursor = seal.seal(list, ['a', 'fac_1']);
    for (const other of [
      listIdentity('organisations', { kinds: ['SPEELTUIN'] }, 'NAME'),
      listIdentity('facilities', { kinds: ['BIBLIOTHEEK'] }, 'NAME'),
      listIdentity('facilities', { kinds: ['SPEELTUIN'] }, 'DISTANCE'),
    ])
      expect(seal.open(other, cursor)).toBeNull();
  });

  test('is no cursor for another kind of viewer, account or organisation; for a colleague it is', () => {
    const cursor = cursorsFor(editor, seal).seal(list, ['a', 'fac_1']);
    const openedBy = (viewer: Viewer) => cursorsFor(viewer, seal).open(list, cursor);
    expect(openedBy({ ...editor, actor: 'eva' })).toEqual(['a', 'fac_1']);
    expect(openedBy({ ...editor, account: 'acc_elders' })).toBeNull();
    expect(openedBy({ ...editor, organisation: 'org_school' })).toBeNull();
    expect(openedBy({ ...editor, kind: 'STEWARD' })).toBeNull();
    expect(openedBy(anonymous)).toBeNull();
    // Sealed with the list alone it would be.
    expect(seal.open(list, seal.seal(list, ['a', 'fac_1']))).not.toBeNull();
  });

  test('with other keys in it, or of another secret, is none', () => {
    const [body = '', signature = ''] = seal.seal(list, ['a', 'fac_1']).split('.');
    const [otherBody = ''] = seal.seal(list, ['b', 'fac_2']).split('.');
    expect(seal.open(list, `${otherBody}.${signature}`)).toBeNull();
    expect(seal.open(list, body)).toBeNull();
    expect(cursorSeal(Buffer.alloc(32, 2)).open(list, `${body}.${signature}`)).toBeNull();
  });

  test('made up of any text is none, and no fault', () => {
    fc.assert(fc.property(fc.string(), (text) => seal.open(list, text) === null));
  });
});
