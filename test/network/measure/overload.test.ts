import { overloadsOf } from '../../../src/network/measure/overload.ts';

const all = (n: number) => new Uint8Array(n).fill(1);
const oneSector = (n: number) => new Int32Array(n);
const repeated = (value: number, times: number) => Array.from({ length: times }, () => value);

describe('overload', () => {
  test('is more ties than the upper quartile and one and a half interquartile range of nodes like it', () => {
    // Quartiles of 2 3 4 5 6 20: 3.25, 4.5, 5.75; 5.75 + 1.5 * 2.5. That is above 26 * 5 / 64.
    const found = overloadsOf(Int32Array.of(2, 3, 4, 5, 6, 20), oneSector(6), all(6));
    expect(found[5]).toEqual({
      ...{ ties: 20, median: 4.5, limit: 9.5, of: 6 },
      ...{ isOfSector: true, isOverloaded: true },
    });
    expect(found.slice(0, 5).map((overload) => overload?.isOverloaded)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('is never of 26 ties or fewer in a network as large as those it was found in', () => {
    const degrees = (highest: number) => Int32Array.from([...repeated(3, 64), highest]);
    expect(overloadsOf(degrees(26), oneSector(65), all(65))[64]).toMatchObject({
      limit: 26,
      isOverloaded: false,
    });
    expect(overloadsOf(degrees(27), oneSector(65), all(65))[64]).toMatchObject({
      limit: 26,
      isOverloaded: true,
    });
    const larger = Int32Array.from([...repeated(3, 299), 27]);
    expect(overloadsOf(larger, oneSector(300), all(300))[299]).toMatchObject({ limit: 26 });
  });

  test('takes the same part of the possible partners in a smaller network: 26 of 64', () => {
    // Of 33 nodes: 26 * 32 / 64 = 13.
    const degrees = (highest: number) => Int32Array.from([...repeated(2, 32), highest]);
    expect(overloadsOf(degrees(13), oneSector(33), all(33))[32]).toMatchObject({
      limit: 13,
      isOverloaded: false,
    });
    expect(overloadsOf(degrees(14), oneSector(33), all(33))[32]).toMatchObject({
      limit: 13,
      isOverloaded: true,
    });
  });

  test('is measured within the sector when five of it have a tie, else among all with one', () => {
    const degrees = Int32Array.from([...repeated(1, 5), 8, ...repeated(8, 4), 0]);
    const sectors = Int32Array.from([...repeated(1, 6), ...repeated(2, 5)]);
    const found = overloadsOf(degrees, sectors, all(11));
    expect(found[5]).toMatchObject({ median: 1, of: 6, isOfSector: true, isOverloaded: true });
    // The four of the other sector with a tie: 1 1 1 1 1 8 8 8 8 8, quartiles 1 and 8.
    expect(found[6]).toMatchObject({
      median: 4.5,
      limit: 18.5,
      of: 10,
      isOfSector: false,
      isOverloaded: false,
    });
    expect(found[10]).toMatchObject({ ties: 0, isOverloaded: false });
  });

  test('is not known outside the scope, nor among fewer than five with a tie', () => {
    expect(overloadsOf(Int32Array.of(1, 1, 1, 1, 0, 0), oneSector(6), all(6))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    const [outside] = overloadsOf(
      Int32Array.of(9, 1, 2, 3, 4, 5),
      oneSector(6),
      Uint8Array.of(0, 1, 1, 1, 1, 1),
    );
    expect(outside).toBeNull();
  });

  test('of an empty network is empty', () => {
    expect(overloadsOf(new Int32Array(0), new Int32Array(0), new Uint8Array(0))).toEqual([]);
  });
});
