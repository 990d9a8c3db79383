import { sql } from 'kysely';
import type { Scope } from '../../access/policy.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { ReadRows } from '../../database/rows.ts';
import { validityOf } from '../../database/validity.ts';
import type { Page } from '../../graphql/paging.ts';

export interface AgreementReader {
  readonly viewer: Viewer;
  readonly scope: Scope;
}

/** A page of the agreements this viewer may know of, the last to begin first; of a partner those it is in. */
export const listAgreements = (rows: ReadRows, reader: AgreementReader, { first, after }: Page) =>
  agreements(rows, reader)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${begin}, a.id) < (${after?.[0]}::date, ${after?.[1]})`),
    )
    .orderBy(begin, 'desc')
    .orderBy('a.id', 'desc')
    .limit(first + 1)
    .execute();

export const countAgreements = async (
  rows: ReadRows,
  { viewer, scope }: AgreementReader,
): Promise<number> => {
  const counted = await rows
    .selectFrom('agreement as a')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where(isTheirs(viewer, scope))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
};

/** None where it is not there or not this viewer's. */
export const findAgreement = (rows: ReadRows, reader: AgreementReader, id: string) =>
  agreements(rows, reader).where('a.id', '=', id).executeTakeFirst();

/** The organisations in agreements, as far as this viewer may know: a partner sees its own alone. */
export const partiesOf = (
  rows: ReadRows,
  { viewer, scope }: AgreementReader,
  agreementIds: readonly string[],
) =>
  rows
    .selectFrom('agreement_party as p')
    .select(['p.agreement_id as parentId', 'p.organisation_id as organisationId'])
    .where('p.agreement_id', 'in', agreementIds)
    .where(
      scope === 'ALL'
        ? sql<boolean>`true`
        : viewer.kind === 'PARTNER'
          ? sql<boolean>`p.organisation_id = ${viewer.organisation}`
          : sql<boolean>`p.account_id = ${viewer.account}`,
    )
    .orderBy('p.organisation_id')
    .execute();

/** An agreement always begins on a day. */
const begin = sql<string>`lower(a.valid)`;

const agreements = (rows: ReadRows, { viewer, scope }: AgreementReader) =>
  rows
    .selectFrom('agreement as a')
    .select([
      'a.id',
      'a.name',
      'a.purposes as purposeCodes',
      'a.processing_url as processingUrl',
      'a.document_url as documentUrl',
      'a.account_id as accountId',
      'a.version',
      validityOf('a.valid').as('validity'),
      sql<readonly unknown[]>`json_build_array(lower(a.valid), a.id)`.as('keys'),
    ])
    .where(isTheirs(viewer, scope));

const isTheirs = ({ kind, account, organisation }: Viewer, scope: Scope) =>
  scope === 'ALL'
    ? sql<boolean>`true`
    : kind === 'PARTNER'
      ? sql<boolean>`exists (
          select from agreement_party p where p.agreement_id = a.id and p.organisation_id = ${organisation})`
      : sql<boolean>`a.account_id = ${account}`;
