import { typeOfId } from '../../../src/server/schema/type-of-id.ts';

test.each([
  ['fac_8k2m4x9qh7c3w1v0', 'Facility'],
  ['org_8k2m4x9qh7c3w1v0', 'Organisation'],
  ['rel_0f3a', 'Relation'],
  ['src_cbs', 'Source'],
  ['2024NL00', 'Country'],
  ['2024GM0363', 'Municipality'],
  ['2024WK0363AA', 'District'],
  ['2024BU0363AA01', 'Neighbourhood'],
])('the id %s says that it is of a %s', (id, type) => {
  expect(typeOfId(id)).toBe(type);
});

test.each(['', 'fac_', 'fac', 'zzz_1', 'constructor_x', '2024', 'GM0363', '2024XX00', '2024gm0363'])(
  '"%s" is no id of ours',
  (id) => {
    expect(typeOfId(id)).toBeNull();
  },
);
