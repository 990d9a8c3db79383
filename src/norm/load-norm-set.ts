import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { forReading, type ReadRows, type WriteRows } from '../database/rows.ts';
import { compareNorms } from './compare-norms.ts';
import { type NormFile, readNormSet, whatItIs } from './norm-file.ts';
import { applyOverride, isOverride, readOverride } from './norm-override-file.ts';
import { particularsOf } from './norm-particulars.ts';
import { findNormFile, normSetId } from './stored-norms.rows.ts';
import { FaultyFile, type Located, parseYaml } from './yaml-faults.ts';

/** Ids are made of what a person would call them: `norm_pedagogische_basis_voorbeeld_1_N05`. */
const normId = (set: NormFile, code: string) => `norm_${set.code.toLowerCase()}_${set.version}_${code}`;

/** A whole set from a file: of one that overrides another, with the norms of that, as they are known here. */
export const wholeNormSet = async (rows: ReadRows, text: string, name: string): Promise<NormFile> =>
  completeNormSet(rows, parseYaml(text, name, whatItIs), name);

export async function completeNormSet(
  rows: ReadRows,
  file: Located<unknown>,
  name: string,
): Promise<NormFile> {
  if (!isOverride(file)) return readNormSet(file, name);
  const override = readOverride(file, name);
  const { code, version } = override.overrides;
  const base = await findNormFile(rows, normSetId(override.overrides));
  if (!base)
    throw new FaultyFile(`${name} overrides ${code} version ${version}, which is not known here`, [
      file.fault(['overrides'], `${code} version ${version} is not known here`),
    ]);
  return applyOverride(override, base, file, name);
}

/**
 * Takes a norm set in. Gives false when it was there already. A version never changes once it was used: another text
 * under the same version is then refused, since gaps were found with the first.
 */
export async function loadNormSet(rows: WriteRows, text: string, name: string): Promise<boolean> {
  return storeNormSet(rows, await wholeNormSet(forReading(rows), text, name));
}

export async function storeNormSet(rows: WriteRows, set: NormFile): Promise<boolean> {
  const fingerprint = fingerprintOf(set);
  const id = normSetId(set);
  const known = await rows
    .selectFrom('norm_set')
    .select('fingerprint')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known?.fingerprint === fingerprint) return false;
  if (known && (await isUsed(rows, id))) throw new Error(await tellOtherNorms(forReading(rows), set));
  if (known) await forget(rows, id);

  await sql`
    insert into norm_set (id, code, version, name, municipality_code, is_example, adopted_on, valid, basis, overrides, fingerprint)
    values (${id}, ${set.code}, ${set.version}, ${set.name}, ${set.municipality ?? null}, ${set.isExample},
      ${set.adoptedOn ?? null}::date, daterange(${set.validFrom ?? null}::date, ${set.validUntil ?? null}::date),
      ${set.basis}, ${set.overrides ?? null}, ${fingerprint})
  `.execute(rows);
  for (const norm of set.norms) {
    await rows
      .insertInto('norm')
      .values({
        id: normId(set, norm.code),
        norm_set_id: id,
        code: norm.code,
        name_nl: norm.nl,
        name_en: norm.en,
        form: norm.form,
        facility_kinds: norm.facilityKinds,
        partner_kind: norm.partnerKind ?? null,
        themes: norm.themes,
        minimum_level: norm.minimumLevel ?? null,
        value: norm.value,
        unit: norm.unit,
        metric: norm.metric ?? null,
        share_percent: norm.sharePercent ?? null,
        ages_from: norm.ages[0],
        ages_until: norm.ages[1],
        level: norm.level,
        minimum_children: norm.minimumChildren ?? null,
        legal_status: norm.legalStatus,
        basis: norm.basis,
        source: norm.source ?? null,
        particulars: sql`${JSON.stringify(particularsOf(norm))}::jsonb`,
        switched_off: norm.switchedOff ?? null,
        reason: norm.reason ?? null,
      })
      .execute();
  }
  return true;
}

/** Of the text as it was understood: comments and the order of words say nothing about what is asked. */
export const fingerprintOf = (set: NormFile): string =>
  createHash('sha256').update(JSON.stringify(set)).digest('hex');

async function forget(rows: WriteRows, id: string): Promise<void> {
  await sql`delete from norm where norm_set_id = ${id}`.execute(rows);
  await sql`delete from norm_set where id = ${id}`.execute(rows);
}

async function isUsed(rows: WriteRows, id: string): Promise<boolean> {
  const { rows: found } = await sql`
    select from norm n where n.norm_set_id = ${id} and exists (select from finding f where f.norm_id = n.id)
    union all select from assessment s where s.norm_set_id = ${id} limit 1
  `.execute(rows);
  return found.length > 0;
}

/** That a version is known already, and which norms it has otherwise. */
export async function tellOtherNorms(rows: ReadRows, set: NormFile): Promise<string> {
  const before = await findNormFile(rows, normSetId(set));
  const changes = before ? compareNorms(before.norms, set.norms) : [];
  const what =
    changes.length > 0 ? changes.map(({ code }) => code).join(', ') : 'what is said of the set itself';
  return `${set.code} version ${set.version} is known with other norms (${what}); a version never changes, raise it`;
}
