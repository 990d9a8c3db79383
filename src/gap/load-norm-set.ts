import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { type NormFile, readNormFile } from './norm-file.ts';

/** Ids are made of what a person would call them: `norm_pedagogische_basis_voorbeeld_1_N05`. */
const normSetId = ({ code, version }: NormFile) => `nset_${code.toLowerCase()}_${version}`;
const normId = (set: NormFile, code: string) => `norm_${set.code.toLowerCase()}_${set.version}_${code}`;

/**
 * Takes a norm set in. Gives false when it was there already. A version never changes once it is there: another text
 * under the same version is refused, since gaps were found with the first.
 */
export async function loadNormSet(rows: WriteRows, text: string, name: string): Promise<boolean> {
  const set = readNormFile(text, name);
  const fingerprint = createHash('sha256').update(JSON.stringify(set)).digest('hex');
  const id = normSetId(set);
  const known = await rows
    .selectFrom('norm_set')
    .select('fingerprint')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known?.fingerprint === fingerprint) return false;
  if (known)
    throw new Error(`${set.code} version ${set.version} is known with other norms; raise the version`);

  await sql`
    insert into norm_set (id, code, version, name, municipality_code, is_example, adopted_on, basis, fingerprint)
    values (${id}, ${set.code}, ${set.version}, ${set.name}, ${set.municipality ?? null}, ${set.isExample},
      ${set.adoptedOn ?? null}::date, ${set.basis}, ${fingerprint})
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
      })
      .execute();
  }
  return true;
}
