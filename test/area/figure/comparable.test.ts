import { comparabilityOf, type InSeries } from '../../../src/area/figure/comparable.ts';

const unchanged: InSeries = {
  level: 'NEIGHBOURHOOD',
  edition: 2024,
  method: null,
  previousEdition: 2023,
  previousMethod: null,
  changeFlags: [1],
};
const of = (known: Partial<InSeries>) => {
  const { comparable, breakReason } = comparabilityOf({ ...unchanged, ...known });
  return [comparable, breakReason];
};
const estimated = 'ESTIMATED_FROM_PERCENTAGE';

describe('a figure may be compared with the one before it', () => {
  test.each<[string, Partial<InSeries>]>([
    ['when CBS says that nothing changed', {}],
    ['over years of which each says so', { previousEdition: 2022, changeFlags: [1, 1] }],
    ['when both were estimated in one way', { method: estimated, previousMethod: estimated }],
    ['of the country always', { level: 'COUNTRY', previousEdition: 2015, changeFlags: [null] }],
    ['of another year of the same edition', { previousEdition: 2024, changeFlags: [] }],
  ])('%s', (_, known) => expect(of(known)).toEqual([true, null]));

  test.each<[string, Partial<InSeries>, string]>([
    ['where the boundary changed', { changeFlags: [3] }, 'BOUNDARY_CHANGED'],
    ['where it changed in between', { previousEdition: 2022, changeFlags: [3, 1] }, 'BOUNDARY_CHANGED'],
    [
      'where it changed once, whatever is not known',
      { previousEdition: 2015, changeFlags: [3] },
      'BOUNDARY_CHANGED',
    ],
    ['where the code was that of another area', { changeFlags: [2] }, 'CODE_CHANGED'],
    ['where one was estimated', { previousMethod: estimated }, 'METHOD_CHANGED'],
    [
      'where one was estimated on the same edition',
      { previousEdition: 2024, method: estimated, changeFlags: [] },
      'METHOD_CHANGED',
    ],
    [
      'where one was estimated, of the country too',
      { level: 'COUNTRY', method: estimated },
      'METHOD_CHANGED',
    ],
  ])('not %s', (_, known, reason) => expect(of(known)).toEqual([false, reason]));

  test.each<[string, Partial<InSeries>, string]>([
    [
      'with years between of which nothing is here',
      { previousEdition: 2015, changeFlags: [1] },
      'YEARS_BETWEEN',
    ],
    ['where the publisher tells nothing of changes', { changeFlags: [null] }, 'NOT_TOLD'],
  ])('or it is not known, %s', (_, known, reason) => expect(of(known)).toEqual([null, reason]));
});
