import { sql } from 'kysely';
import { foldName } from '../../database/fold-name.ts';
import { idOf } from '../../database/ids.ts';
import type { WriteRows } from '../../database/rows.ts';
import { organisationRow } from '../../organisation/load-organisations.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, tally, touchesNoGaps } from '../../source/load.ts';
import { gatherClaims } from '../claim/gather-claims.ts';
import { recordConflicts } from '../claim/record-conflicts.ts';
import { settleClaims } from '../claim/settle-claims.ts';
import { writeClaims } from '../claim/write-claims.ts';
import { locateIncoming } from '../place/locate-facilities.ts';
import type { FacilityRecord } from '../record/facility-record.ts';
import { addOrganisations } from './add-organisations.ts';
import { closeVanished, countVanished } from './close-facilities.ts';
import { linkSuccessors } from './link-successors.ts';
import { recogniseFacilities } from './recognise-facilities.ts';
import { syncFacts } from './sync-facts.ts';
import { syncLinks } from './sync-links.ts';
import { writeFacilities } from './write-facilities.ts';

/** The id of a facility follows from its source and key, so that relations can name it before it is there. */
export const facilityId = (sourceId: string, key: string) => idOf('fac', sourceId, key);

export const loadFacilities: Load<FacilityRecord> = {
  accepts: 'facility',
  table: 'incoming_facility',
  columns: {
    id: 'text',
    key: 'text',
    name: 'text',
    search_name: 'text',
    kind: 'text',
    also_provides: 'jsonb',
    organisation: 'jsonb',
    address: 'jsonb',
    point: 'jsonb',
    serves: 'jsonb',
    ages_from: 'smallint',
    ages_until: 'smallint',
    audiences: 'jsonb',
    modes: 'jsonb',
    low_threshold: 'jsonb',
    contributions: 'jsonb',
    capacity: 'jsonb',
    status: 'text',
    valid_from: 'date',
    valid_until: 'date',
    website: 'text',
    identifiers: 'jsonb',
    links: 'jsonb',
    relations_asked_on: 'date',
    verified_on: 'date',
    verified_by: 'text',
    in_post_since: 'date',
    told_on: 'date',
  },
  row: (facility, run) => ({
    id: facilityId(run.sourceId, facility.key),
    key: facility.key,
    name: facility.name,
    search_name: foldName(facility.name),
    kind: facility.kind,
    also_provides: facility.alsoProvides,
    organisation: facility.organisation && organisationRow(facility.organisation, run.sourceId),
    address: facility.address,
    point: facility.point,
    serves: facility.serves,
    ages_from: facility.agesFrom,
    ages_until: facility.agesUntil,
    audiences: facility.audiences,
    modes: facility.modes,
    low_threshold: facility.lowThreshold,
    contributions: facility.contributions ?? [],
    capacity: facility.capacity,
    status: facility.status,
    valid_from: facility.validFrom,
    valid_until: facility.validUntil,
    website: facility.website,
    identifiers: facility.identifiers,
    links: facility.links ?? [],
    relations_asked_on: facility.relationsAskedOn,
    verified_on: facility.verifiedOn,
    verified_by: facility.verifiedBy,
    in_post_since: facility.inPostSince,
    told_on: run.factsOn,
  }),

  touched: touchesNoGaps,
  changed: sql`select id as code from incoming_facility union select id from facility_left_out`,

  async merge(rows, run): Promise<Loaded> {
    const duplicates = await dropDuplicates(rows);
    const recognised = await recogniseFacilities(rows, run);
    const vanished = await countVanished(rows, run);
    await addOrganisations(rows, run);
    await gatherClaims(rows, run);
    const weighed = await settleClaims(rows, run);
    const located = await locateIncoming(rows, run);
    const written = await writeFacilities(rows, run);
    const facts = await syncFacts(rows);
    const said = await writeClaims(rows, run);
    const links = await syncLinks(rows, run);
    const closed = await closeVanished(rows, run, weighed);
    const isNew = written.filter((row) => row.is === 'inserted').map((row) => row.id);
    const successors = await linkSuccessors(rows, run, isNew);
    const conflicts = await recordConflicts(rows, weighed);
    // A facility of which only a dated fact changed, or what one of several sources says, counts as updated, once.
    const changed = [facts, said, links.changed, conflicts.changed];
    const isChanged = (id: string) => changed.some((ids) => ids.has(id));
    const results = written.map((row) =>
      row.is === 'unchanged' && isChanged(row.id) ? { is: 'updated' } : row,
    );
    const told = [duplicates, recognised, located, links.issues, successors, conflicts.issues];
    return { ...tally(results), closed, vanished, issues: told.flat() };
  },
};

/** The first line with a key holds; the others, of the same file or another, are not loaded and say so. */
async function dropDuplicates(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; key: string; first: string }>`
    with numbered as (
      select ctid as place, row_number() over same_key as nth,
        'line ' || first_value(line) over same_key || ' of ' || first_value(file) over same_key as first
      from incoming_facility
      window same_key as (partition by key order by ctid)
    )
    delete from incoming_facility i using numbered n
    where i.ctid = n.place and n.nth > 1
    returning i.file, i.line, i.key, n.first
  `.execute(rows);
  return dropped.rows.map(({ file, line, key, first }) => ({
    severity: 'ERROR',
    code: 'DUPLICATE_KEY',
    file,
    line,
    column: null,
    value: key,
    message: `Key ${key} stands on ${first} too.`,
    assumed: null,
    repair: 'Give every facility a key of its own, or leave one of the lines out.',
  }));
}
