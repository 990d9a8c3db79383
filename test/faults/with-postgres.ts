import { postgresPrograms } from './postgres-programs.ts';

/** Tests of this folder start PostgreSQL themselves; where it is not installed they are skipped. */
export const withPostgres = postgresPrograms ? describe : describe.skip;
