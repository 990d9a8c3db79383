import { Option } from 'commander';
import { NetworkFormat } from '../../exchange/network/network-formats.ts';

/** A parameter of a network as an option, by its name in the schema; a test holds the two together. */
const abouts: Readonly<Record<string, string>> = {
  area: 'of this area, a municipality or smaller, e.g. WK990105',
  facility: 'around this facility, fac_…',
  organisation: 'around this organisation, org_…',
  facilities: 'among these facilities, with commas between',
  steps: 'how far around it, 1 to 4',
  direction: 'which way steps go over what has a direction, ALL, OUT or IN',
  edition: 'CBS year of the area; the newest when left out',
  themes: 'relations on these themes, e.g. SIGNALEREN,DOORVERWIJZEN',
  minimumLevel: 'at least this close, 0 to 5; 1 when left out',
  consensus: 'relations on which the two sides agree like this, e.g. CONFIRMED',
  kinds: 'facilities of these kinds or sectors, tied or not',
  formality: 'relations that rest on one of these, e.g. CONVENANT',
  minimumConfidence: 'relations of at least this confidence, 0 to 1',
  expandCoalitions: 'with a tie between every two members of a coalition',
  includeFunding: 'with the themes of money and governance',
  includeOutside: 'with partners outside the scope as nodes',
  nodesAs: 'what a node stands for, FACILITY or ORGANISATION',
  asOf: 'the day that is asked about, yyyy-mm-dd; today when left out',
  knownAt: 'relations as they were recorded at this moment, e.g. 2026-11-24T09:30:00Z',
};

const needNoValue: ReadonlySet<string> = new Set(['includeFunding', 'includeOutside', 'expandCoalitions']);

export const networkOptions: readonly Option[] = Object.entries(abouts).map(([name, about]) => {
  const flag = `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
  return new Option(needNoValue.has(name) ? flag : `${flag} <value>`, about);
});

/** Formats as they are written on the command line. */
const formats: ReadonlyMap<string, NetworkFormat> = new Map(
  Object.values(NetworkFormat).map((code) => [code.toLowerCase().replaceAll('_', '-'), code]),
);
export const formatNames: readonly string[] = [...formats.keys()];

export function formatOf(name: string): NetworkFormat {
  const format = formats.get(name);
  if (!format)
    throw new Error(`there is no format ${JSON.stringify(name)}; there are ${formatNames.join(', ')}`);
  return format;
}
