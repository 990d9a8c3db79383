import { error } from '../reading/issues.ts';
import { findArea, plainNames } from './area-attributes.ts';
import { BrokenGeometry } from './broken-geometry.ts';
import type { Feature } from './read-features.ts';

/** One of the maps in a file that can hold several. */
export interface MapLayer {
  readonly name: string;
  /** The properties of its first feature; null when it has none. */
  readonly first: Readonly<Record<string, unknown>> | null;
  readonly size: number;
  /** Its features, numbered from `from`. */
  features(from: number): Iterable<Feature>;
}

export interface ChosenLayers {
  readonly chosen: readonly MapLayer[];
  readonly leftOut: readonly string[];
}

/**
 * Of each level of areas one layer: CBS packs the same areas several times, more and less detailed and as points for
 * names. A layer of another year, and one whose features have no area code (provinces, police regions), is left out.
 */
export function chooseLayers(layers: readonly MapLayer[], edition: number): ChosenLayers {
  const best = new Map<string, MapLayer>();
  for (const layer of layers) {
    const level = layer.first ? findArea(plainNames(layer.first))?.level : undefined;
    if (!level || isOfOtherYear(layer.name, edition)) continue;
    const known = best.get(level);
    if (!known || detailOf(layer.name) > detailOf(known.name)) best.set(level, layer);
  }
  const chosen = [...best.values()];
  return {
    chosen,
    leftOut: layers.filter((layer) => !chosen.includes(layer)).map(({ name }) => name),
  };
}

function isOfOtherYear(name: string, edition: number): boolean {
  const years = [...name.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year);
  return years.length > 0 && !years.includes(String(edition));
}

/** As CBS names them: `buurt_niet_gegeneraliseerd`, `buurt_gegeneraliseerd`, `buurt_labelpoint`. */
function detailOf(name: string): number {
  if (/label|punt|point/i.test(name)) return 0;
  if (/niet_?gegeneraliseerd/i.test(name)) return 3;
  return /gegeneraliseerd/i.test(name) ? 1 : 2;
}

/** A feature of which the geometry cannot be read, named by its code. What is thrown for another reason goes on. */
export function brokenFeature(
  fault: unknown,
  number: number,
  properties: Feature['properties'],
  file: string,
): Feature {
  if (!(fault instanceof BrokenGeometry)) throw fault;
  const value = findArea(plainNames(properties))?.code ?? null;
  const issue = error(
    'BROKEN_GEOMETRY',
    { file, line: number, value },
    fault.message,
    'Export the layer again.',
  );
  return { number, properties, geometry: null, crs: null, faults: [issue] };
}
