/** What must be true of every organisation, facility and working area. */

import { inventoried } from '../../src/facility/record/inventoried.ts';
import { facilityKinds } from '../../src/facility/term/facility-kinds.ts';
import {
  audiences,
  contributions,
  deliveryModes,
  lowThresholdTraits,
} from '../../src/facility/term/facility-traits.ts';
import type { Vocabulary } from '../../src/graphql/term.ts';
import { organisationKinds } from '../../src/organisation/organisation-kinds.ts';
import { type Check, check } from './check.ts';
import { isInside, ringOf } from './plane.ts';
import type { Row, Sample } from './read.ts';
import { municipality, neighbourhoods } from './town.ts';

export function checkFacilities(sample: Sample): Check[] {
  const { organisations, facilities } = sample;
  const groups = new Set(facilities.map((row) => facilityKinds.find(row.soort!)?.group));
  const counts = [organisations.length, facilities.length] as const;
  const sites = [...organisations, ...facilities].map(({ website }) => website!);
  const names = new Map(organisations.map((row) => [row.sleutel, row.organisatie]));
  return [
    check('about 110 organisations', counts[0] >= 100 && counts[0] <= 120, counts[0]),
    check('145 to 155 facilities', counts[1] >= 145 && counts[1] <= 155, counts[1]),
    check('facilities in at least 11 groups', groups.size >= 11, [...groups].join(', ')),
    check(
      'keys are unique',
      [organisations, facilities].every((rows) => isUnique(rows, 'sleutel')),
    ),
    check(
      'every facility names an organisation of the list',
      facilities.every((row) => names.get(row.organisatie_sleutel) === row.organisatie),
    ),
    check('every code is one of its vocabulary', usesKnownCodes(sample)),
    check(
      'numbers of the trade register are 9990 and four digits, or not there',
      organisations.every(({ kvk }) => /^(9990\d{4})?$/.test(kvk!)) && isUnique(organisations, 'kvk'),
    ),
    check('every site is under example.nl', sites.every(isInventedSite)),
    check('postcodes and register numbers are well formed', facilities.every(isWellFormed)),
    check(
      'no two facilities have one register number',
      ['brin', 'lrk'].every((at) => isUnique(facilities, at)),
    ),
    check(
      'each point lies in the neighbourhood of its postcode',
      facilities.every((row) => isAtHome(sample, row)),
    ),
    check('working areas are areas of the town', workingAreasAreKnown(sample)),
    check(
      'no working area is told in both sheets',
      toldTwice(sample).length === 0,
      toldTwice(sample).join(', '),
    ),
    check(
      'shares of a team are at most 1',
      facilities.every((row) => shareOf(row) <= 1.0001),
    ),
  ];
}

/** Area codes of the working area in the facility's own line. */
export const servedCodes = ({ werkgebied }: Row) => listOf(werkgebied!).map((part) => part.split(':')[0]!);

const listOf = (cell: string) => cell.split('|').filter((part) => part !== '');

function usesKnownCodes({ organisations, facilities, inventories }: Sample): boolean {
  const known = (cell: string, { terms }: Vocabulary) =>
    listOf(cell).every((code) => terms.some((term) => term.code === code));
  return (
    organisations.every(({ soort }) => known(soort!, organisationKinds)) &&
    inventories.every(({ soort }) => known(soort!, inventoried)) &&
    facilities.every(
      (row) =>
        known(`${row.soort}|${row.ook_aanbod}`, facilityKinds) &&
        known(row.doelgroepen!, audiences) &&
        known(row.werkvormen!, deliveryModes) &&
        known(row.laagdrempelig!, lowThresholdTraits) &&
        known(row.bijdragen!, contributions) &&
        ['PLANNED', 'ACTIVE', 'PAUSED', 'CLOSED'].includes(row.status!),
    )
  );
}

function isAtHome(sample: Sample, row: Row): boolean {
  if (!row.longitude) return true;
  const area = neighbourhoods.find(({ postcode }) => postcode === row.postcode);
  return (
    area !== undefined && isInside([Number(row.longitude), Number(row.latitude)], ringOf(sample, area.code))
  );
}

function isWellFormed({ postcode, gemeentecode, brin, lrk }: Row): boolean {
  return (
    /^([1-9]\d{3} (?!SA|SD|SS)[A-Z]{2})?$/.test(postcode!) &&
    gemeentecode === municipality.code &&
    /^(99X[A-Z]\d{2})?$/.test(brin!) &&
    /^(999\d{6})?$/.test(lrk!)
  );
}

function workingAreasAreKnown({ boundaries, facilities, workingAreas }: Sample): boolean {
  const areas = new Set(boundaries.features.map(({ properties }) => properties.code));
  const keys = new Set(facilities.map(({ sleutel }) => sleutel));
  return (
    facilities.flatMap(servedCodes).every((code) => areas.has(code)) &&
    workingAreas.every(({ team, gebied }) => keys.has(team!) && areas.has(gebied!))
  );
}

function toldTwice({ facilities, workingAreas }: Sample): string[] {
  const own = new Set(facilities.flatMap((row) => servedCodes(row).map((code) => `${row.sleutel} ${code}`)));
  return workingAreas.map(({ team, gebied }) => `${team} ${gebied}`).filter((pair) => own.has(pair));
}

function shareOf({ werkgebied }: Row): number {
  return listOf(werkgebied!).reduce((sum, part) => sum + Number(part.split(':')[1] ?? 0), 0);
}

function isUnique(rows: readonly Row[], column: string): boolean {
  const filled = rows.map((row) => row[column]).filter((cell) => cell !== '');
  return new Set(filled).size === filled.length;
}

const isInventedSite = (site: string) => /^(https:\/\/[a-z0-9-]+\.example\.nl)?$/.test(site);
