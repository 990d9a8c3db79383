import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';

/** What one request did with the details of persons of one municipality. */
export interface Operation {
  readonly account: string;
  readonly traceId: string;
  readonly operationId: string | null;
  readonly parentOperationId: string | null;
  readonly viewer: string;
  readonly organisation: string | null;
  readonly action: string;
  readonly isDone: boolean;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly contacts: readonly string[];
  /** Lines of the register of processing it falls under: of the agreements, else of the municipality. */
  readonly processingUrls: readonly string[];
}

/** Operations since that moment, in the order in which they began; of one contact when it is named. */
export const operationsSince = (rows: ReadRows, since: string, contact: string | null) =>
  ask<Operation>(
    rows,
    sql`
      with entries as (
        select l.*, array(
            select g.processing_url from agreement g
            join agreement_party p on p.agreement_id = g.id and p.organisation_id = l.organisation
            where g.account_id = l.account and l.purpose = any(g.purposes)
              and g.valid @> (l.at at time zone 'Europe/Amsterdam')::date) as agreed
        from access_log l where l.at >= ${since}::timestamptz),
      operations as (
        select e.account, e.trace_id, e.operation_id, e.parent_operation_id, e.viewer, e.organisation, e.action,
          bool_and(e.outcome = 'OK') as done, min(e.started_at) as started, max(e.at) as ended, min(e.id) as first,
          array_agg(distinct e.object_id) as contacts,
          array(select distinct unnest(array_agg(e.agreed)) order by 1) as agreed
        from (select account, trace_id, operation_id, parent_operation_id, viewer, organisation, action, outcome,
            started_at, at, id, object_id, unnest(case when agreed = '{}' then '{null}'::text[] else agreed end) as agreed
          from entries) e
        group by e.account, e.trace_id, e.operation_id, e.parent_operation_id, e.viewer, e.organisation, e.action)
      select o.account, o.trace_id as "traceId", o.operation_id as "operationId",
        o.parent_operation_id as "parentOperationId", o.viewer, o.organisation, o.action, o.done as "isDone",
        o.started as "startedAt", o.ended as "endedAt", o.contacts,
        case when array_remove(o.agreed, null) <> '{}' then array_remove(o.agreed, null)
          else array_remove(array[a.processing_url], null) end as "processingUrls"
      from operations o left join account a on a.id = o.account
      where ${contact}::text is null or ${contact} = any(o.contacts)
      order by o.first`,
  );
