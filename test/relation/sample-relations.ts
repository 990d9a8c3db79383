import { type Row, readSample } from '../../sample/invent/read.ts';
import { sampleDay } from '../prepared.ts';

const { relations, facilities } = readSample();
const nameOf = new Map(facilities.map((row) => [row.sleutel, row.naam!]));

/** A line of the sample's relations as it lies on disk: what a test may expect without trusting the product. */
export interface SampleRelation {
  readonly row: Row;
  readonly from: string;
  readonly to: string;
  readonly theme: string;
  readonly levels: readonly number[];
  /** More than one level apart. */
  readonly isDisputed: boolean;
}

/** The relations that hold on a day. */
export const sampleRelations = (day = sampleDay): SampleRelation[] =>
  relations
    .filter(({ geldig_van: from, geldig_tot: until }) => from! <= day && (until === '' || until! > day))
    .map((row) => {
      const levels = [row.niveau_van!, row.niveau_naar!].filter((level) => level !== '').map(Number);
      return {
        ...{ row, levels, theme: row.thema! },
        ...{ from: nameOf.get(row.van) ?? '', to: nameOf.get(row.naar) ?? '' },
        isDisputed: levels.length === 2 && Math.abs(levels[0]! - levels[1]!) > 1,
      };
    });

/** A relation of the API and one of the sheet have the same key when they are the same. */
export const keyOf = (one: string, other: string, theme: string) =>
  [...[one, other].sort(), theme].join(' + ');
