import { type Duplex, pipeline } from 'node:stream';
import { Assembler } from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';
import { withParser } from 'stream-json/utils/with-parser.js';
import type { Issue } from '../../source/issue.ts';
import { isObject } from '../reading/is-object.ts';
import { error } from '../reading/issues.ts';
import { type Limits, limits } from '../reading/limits.ts';
import { beyondLimit, Unreadable } from '../reading/unreadable.ts';

export interface Feature {
  /** The how manieth in the collection, from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  /** All of it, for what is neither a property nor a geometry. */
  readonly member?: Readonly<Record<string, unknown>>;
  /** The collection's `crs` member when it stands before the features; null when there is none. */
  readonly crs: unknown;
  /** Why it cannot be read; an issue without a line is of the collection, and then nothing else follows. */
  readonly faults: readonly Issue[];
}

/**
 * The features of a GeoJSON FeatureCollection one by one; never more than one is held. Of other JSON the list may have
 * another name.
 */
export async function* readFeatures(
  text: AsyncIterable<string>,
  file: string,
  lists: readonly string[] = ['features'],
): AsyncGenerator<Feature> {
  const source = remembering(text);
  const seen = { crs: null as unknown, hasList: false };
  const members = asStream(() => memberReader(seen, lists, file), { streamValues: false });
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
        member,
        crs: seen.crs,
        faults: [],
      };
    }
    if (!seen.hasList) {
      const message = `It is no GeoJSON FeatureCollection: it has no list "${lists.join('" or "')}".`;
      yield refusal(file, 'NO_FEATURES', message);
    }
  } catch (broken) {
    if (source.fault() || broken instanceof Unreadable) throw broken;
    yield refusal(file, 'UNREADABLE_JSON', 'The file is not sound JSON: it is damaged or breaks off.');
  }
}

/** The declared type wants every stage to know how to flush; the library itself takes a plain function too. */
const asStream = withParser.asStream as unknown as (
  stage: () => (token: Token) => Member | undefined,
  options: { readonly streamValues: boolean },
) => Duplex;

interface Member extends Readonly<Record<string, unknown>> {
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

const refusal = (file: string, code: string, message: string): Feature => ({
  number: 1,
  properties: {},
  geometry: null,
  member: {},
  crs: null,
  faults: [error(code, { file, line: null }, message, 'Export the layer again as GeoJSON in WGS84.')],
});

/** Puts a feature together from tokens and gives it when it is whole; everything else in the file is passed by. */
function memberReader(seen: { crs: unknown; hasList: boolean }, lists: readonly string[], file: string) {
  let depth = 0;
  let key = '';
  let isInList = false;
  let building: Assembler | null = null;
  const refuseHarm = watchOver(file, limits);

  const finish = (whole: unknown): Member | undefined => {
    building = null;
    if (isInList) return whole as Member;
    seen.crs = whole;
    return undefined;
  };

  return (token: Token): Member | undefined => {
    refuseHarm(token);
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
    if (token.name === 'startArray' && depth === 2 && lists.includes(key)) {
      isInList = true;
      seen.hasList = true;
    }
    return undefined;
  };
}

/** Begin and end of a list, and two numbers. */
const tokensOfPosition = 4;

/** Throws at JSON that is deeper, or a list that is longer, than any map needs: both would fill the memory. */
function watchOver(file: string, { jsonDepth, positions }: Pick<Limits, 'jsonDepth' | 'positions'>) {
  let depth = 0;
  let tokens = 0;
  return ({ name }: Token): void => {
    if (name === 'startObject' || name === 'startArray') depth += 1;
    if (name === 'endObject' || name === 'endArray') depth -= 1;
    if (depth > jsonDepth) throw beyondLimit(`${file} has JSON within JSON more than ${jsonDepth} deep`);
    tokens = name === 'startObject' ? 0 : tokens + 1;
    if (tokens > tokensOfPosition * positions)
      throw beyondLimit(`${file} has a geometry of more than ${positions} positions`);
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
