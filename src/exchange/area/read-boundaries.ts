import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BoundaryRecord } from '../../area/area-record.ts';
import type { Issue } from '../../source/issue.ts';
import { type ChosenLayers, chooseLayers } from '../file/map-layer.ts';
import { type OpenMap, openMap } from '../file/open-map.ts';
import type { OnProgress } from '../file/read-bytes.ts';
import type { Feature } from '../file/read-features.ts';
import { readFeatureRecords, recordsOf } from '../file/read-records.ts';
import { error, note } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { understandBoundaries } from './understand-boundaries.ts';

interface ReadBoundariesOptions {
  readonly edition: number;
  readonly onProgress?: OnProgress;
}

/**
 * Boundaries from GeoJSON, TopoJSON, a GeoPackage or zipped shapefiles, one feature at a time. Of a file with several
 * maps, the layers that have areas of the edition are read one after the other, and features are numbered through.
 */
export async function* readBoundaries(
  path: string,
  { edition, onProgress = () => {} }: ReadBoundariesOptions,
): AsyncGenerator<Reading<BoundaryRecord>> {
  const file = basename(path);
  const understand = understandBoundaries({ file, edition });
  const map = await openMap(path, file).catch((fault: unknown) => {
    // What the file as such is refused for has its own words.
    if (fault instanceof Unreadable) throw fault;
    return unreadableMap(path, fault);
  });
  if (map === null) {
    yield* readFeatureRecords(path, understand, { onProgress });
    return;
  }
  if ('severity' in map) {
    yield readingOf(file, 1, [], [map]);
    return;
  }
  try {
    const layers = chooseLayers(map.layers, edition);
    const issues = aboutLayers(map, layers, edition, file);
    if (issues.length > 0) yield readingOf(file, 1, [], issues);
    if (issues.some(({ severity }) => severity === 'ERROR')) return;
    const { size } = await stat(path);
    yield* recordsOf(
      featuresOf(layers, path, (share) => onProgress(share * size, size)),
      file,
      understand,
    );
  } finally {
    await map.close();
  }
}

function* featuresOf(
  { chosen }: ChosenLayers,
  path: string,
  onShare: (share: number) => void,
): Generator<Feature> {
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  let number = 1;
  try {
    for (const layer of chosen) {
      for (const feature of layer.features(number)) {
        yield feature;
        number += 1;
        onShare(Math.min(1, (number - 1) / total));
      }
    }
  } catch (fault) {
    yield { number, properties: {}, geometry: null, crs: null, faults: [unreadableMap(path, fault)] };
  }
}

/** What is wrong, without the path that an error of reading begins with: issues are for others to read too. */
function unreadableMap(path: string, fault: unknown): Issue {
  const file = basename(path);
  const reason = (fault as Error).message.replace(`cannot read ${path}: `, '');
  return error(
    'UNREADABLE_MAP',
    { file, line: null },
    `The file cannot be read: ${reason}.`,
    'Download it again, or export the layer as GeoJSON.',
  );
}

/** On a coarser grid a facility near an edge would stand in the wrong neighbourhood. */
const mostStepMetres = 100;

function aboutLayers(
  map: OpenMap,
  { chosen, leftOut }: ChosenLayers,
  edition: number,
  file: string,
): Issue[] {
  const at = { file, line: null };
  const named = (names: readonly string[]) =>
    names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
  if (chosen.length === 0) {
    const there = leftOut.length > 0 ? `there are: ${named(leftOut)}` : 'there are none';
    const message = `None of the maps in the file is of areas with CBS codes in ${edition}; ${there}.`;
    return [error('NO_AREA_LAYER', at, message, 'Take the map of neighbourhoods of the same year.')];
  }
  if (map.stepMetres !== null && map.stepMetres > mostStepMetres) {
    const message = `The points of the map lie on a grid of about ${map.stepMetres} metres, too coarse to tell in which area a place lies.`;
    return [error('TOO_COARSE', at, message, 'Take the same map with more detail.')];
  }
  if (leftOut.length === 0) return [];
  const message = `Of the maps in the file are read: ${named(chosen.map(({ name }) => name))}; left out: ${named(leftOut)}.`;
  return [note('LAYERS_LEFT_OUT', at, message)];
}
