import { type Duplex, pipeline } from 'node:stream';
import { Assembler } from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';
import { withParser } from 'stream-json/utils/with-parser.js';
import type { Issue } from '../source/issue.ts';
import { error } from './issues.ts';

export interface Feature {
  /** The how manieth in the collection, from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  /** The collection's `crs` member when it stands before the features; null when there is none. */
  readonly crs: unknown;
  /** Why the collection cannot be read on; then there is nothing else in it. */
  readonly faults: readonly Issue[];
}

/** The features of a GeoJSON FeatureCollection one by one; never more than one is held. */
export async function* readFeatures(text: AsyncIterable<string>, file: string): AsyncGenerator<Feature> {
  const source = remembering(text);
  const seen = { crs: null as unknown, hasList: false };
  const members = asStream(() => memberReader(seen), { streamValues: false });
  // A fault of the text reaches whoever reads from `members`; there is nobody else to tell.
  pipeline(source.text, members, () => {});
  let number = 0;
  try {
    for await (const member of members as AsyncIterable<Member>) {
      number += 1;
      const { properties, geometry = null } = member;
      yield {
        number,
        properties: isObject(properties) ? properties : {},
        geometry,
        crs: seen.crs,
        faults: [],
      };
    }
    if (!seen.hasList)
      yield refusal(file, 'NO_FEATURES', 'It is no GeoJSON FeatureCollection: it has no list "features".');
  } catch (broken) {
    if (source.fault()) throw broken;
    yield refusal(file, 'UNREADABLE_JSON', 'The file is not sound JSON: it is damaged or breaks off.');
  }
}

/** The declared type wants every stage to know how to flush; the library itself takes a plain function too. */
const asStream = withParser.asStream as unknown as (
  stage: () => (token: Token) => Member | undefined,
  options: { readonly streamValues: boolean },
) => Duplex;

interface Member {
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refusal = (file: string, code: string, message: string): Feature => ({
  number: 1,
  properties: {},
  geometry: null,
  crs: null,
  faults: [error(code, { file, line: null }, message, 'Export the layer again as GeoJSON in WGS84.')],
});

/** Puts a feature together from tokens and gives it when it is whole; everything else in the file is passed by. */
function memberReader(seen: { crs: unknown; hasList: boolean }) {
  let depth = 0;
  let key = '';
  let isInList = false;
  let building: Assembler | null = null;

  const finish = (whole: unknown): Member | undefined => {
    building = null;
    if (isInList) return whole as Member;
    seen.crs = whole;
    return undefined;
  };

  return (token: Token): Member | undefined => {
    if (building) {
      building.consume(token);
      return building.done ? finish(building.current) : undefined;
    }
    if (token.name === 'keyValue' && depth === 1) key = token.value;
    if (token.name === 'endObject' || token.name === 'endArray') depth -= 1;
    if (depth === 1) isInList = false;
    if (token.name === 'startObject' && ((depth === 2 && isInList) || (depth === 1 && key === 'crs'))) {
      building = new Assembler().consume(token);
      return undefined;
    }
    if (token.name === 'startObject' || token.name === 'startArray') depth += 1;
    if (token.name === 'startArray' && depth === 2 && key === 'features') {
      isInList = true;
      seen.hasList = true;
    }
    return undefined;
  };
}

/** The text, and whether it was the text itself that broke off: that is not a fault of the JSON. */
export function remembering(text: AsyncIterable<string>) {
  let fault: unknown = null;
  async function* told() {
    try {
      yield* text;
    } catch (broken) {
      fault = broken;
      throw broken;
    }
  }
  return { text: told(), fault: () => fault };
}
