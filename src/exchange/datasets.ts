import { areaDatasets } from './area/area-datasets.ts';
import { locationDatasets } from './facility/location-datasets.ts';
import { registerDatasets } from './facility/register-datasets.ts';
import { sheetDatasets } from './partner/sheet-datasets.ts';
import type { Dataset } from './value/dataset.ts';

/** Every kind of file that can come in, by the name typed on the command line. */
export const datasets: readonly Dataset[] = [
  ...areaDatasets,
  ...registerDatasets,
  ...sheetDatasets,
  ...locationDatasets,
];

/** The dataset of that name; an Error that lists the names when there is none. */
export function getDataset(name: string): Dataset {
  const dataset = datasets.find((one) => one.name === name);
  if (dataset) return dataset;
  throw new Error(`there is no dataset "${name}"; there are ${datasets.map((one) => one.name).join(', ')}`);
}
