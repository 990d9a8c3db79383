/**
 * What is in a table. PUBLIC: everyone may know it. ACCOUNT: a municipality keeps it, and others may not have or change
 * it all. PERSON: of persons, or of who looked at them.
 */
type Holds = 'PUBLIC' | 'ACCOUNT' | 'PERSON';

/** Those that are not public, column by column. Their rows are behind row policies. */
export const guardedTables = {
  access_log: columns(
    'PERSON',
    'id public_id at viewer actor organisation account purpose action object_type object_id fields outcome trace_id operation_id parent_operation_id started_at',
  ),
  access_seal: columns(
    'PERSON',
    'account number previous hash entries entries_hash entry_ids entry_hashes last_id first_at last_at sealed_at emptied_at',
  ),
  account: columns('PUBLIC', 'id name created_at processing_url is_sample'),
  account_municipality: columns('PUBLIC', 'account_id municipality_code valid'),
  agreement: columns('ACCOUNT', 'id account_id name purposes processing_url document_url valid version'),
  agreement_party: columns('ACCOUNT', 'account_id agreement_id organisation_id'),
  api_key: columns(
    'ACCOUNT',
    'id prefix digest account_id organisation_id holder label created_at expires_at last_used_on revoked_at',
  ),
  // A key of its source tells of nobody: such a line is refused (PERSONAL_KEY).
  contact: {
    ...columns(
      'PUBLIC',
      `id account_id organisation_id facility_id relation_id roles themes mailbox main_phone reachable_hours visibility
      is_named valid verified_on verified_by source_id source_key version updated_at withdrawn_because`,
    ),
    ...columns('ACCOUNT', 'can_be_called named_until'),
  },
  contact_area: columns('PUBLIC', 'contact_id area_code edition'),
  contact_person: {
    ...columns('PERSON', 'name email phone objected_on'),
    ...columns('ACCOUNT', 'account_id contact_id delete_after'),
  },
  contact_task: columns('ACCOUNT', 'id contact_id what reporter reported_on finished_on outcome'),
  erasure: columns('ACCOUNT', 'id account_id marks erased_at'),
  idempotent_answer: columns('ACCOUNT', 'submitter key digest answer account_id created_at'),
  objection: columns('ACCOUNT', 'id account_id marks objected_on recorded_at'),
  privacy_key: columns('ACCOUNT', 'id secret'),
} as const satisfies Record<string, Record<string, Holds>>;

/**
 * Facts that everyone may know, but for those that are for partners (`partner-facts.rows.ts`) and what each side says of
 * a relation; who may see those, and who may change any, the service decides.
 */
export const publicTables = `
  anchoring area area_figure area_succession assessment change_log coalition coalition_member facility facility_activity
  facility_capacity facility_claim facility_conflict facility_identifier facility_link facility_neighbourhood
  facility_pupils facility_serves facility_source facility_status finding gap_area gap_status geocoded_address
  given_succession import_issue import_run inventory known_point nearest_days nearest_kept norm norm_set organisation organisation_correction
  organisation_identifier pc4_point postcode_area postcode_area_figure postcode_neighbourhood relation source survey_invitation
  survey_round`
  .trim()
  .split(/\s+/);

/** Columns of public tables that are named as something of a person is, with what they are instead. */
export const namedColumns: Readonly<Record<string, string>> = {
  'area.name': 'of an area',
  'area.search_name': 'of an area',
  'coalition.name': 'of an agreement between facilities',
  'facility.name': 'of a facility',
  'facility.search_name': 'of a facility',
  // The explanation of the sheets asks for those: `docs/own-data.md`.
  'facility.verified_by': 'a role or department; for partners',
  'facility_claim.verified_by': 'a role or department; for partners',
  'facility_conflict.verified_by': 'a role or department; for partners',
  'facility.in_post_since': 'of a worker where there is one, without saying who; for partners',
  'inventory.checked_by': 'a role or department',
  'facility_activity.name': 'of an activity',
  'import_issue.column_name': 'of a column of a file',
  'norm.name_en': 'of a norm',
  'norm.name_nl': 'of a norm',
  'norm_set.name': 'of a set of norms',
  'organisation.name': 'of an organisation',
  'organisation_correction.verified_by': 'an organisation or municipality; for partners',
  'organisation.search_name': 'of an organisation',
  'source.name': 'of a file or register',
};

function columns(holds: Holds, names: string): Record<string, Holds> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, holds]));
}
