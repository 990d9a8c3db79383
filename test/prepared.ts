/**
 * Databases that every run of the tests prepares once (`global-setup.ts`) and every test file copies: EMPTY is
 * migrated and has the example norms, SAMPLE has the sample municipality too. Starting one from nothing takes ten
 * times as long.
 */
export type Prepared = 'EMPTY' | 'SAMPLE';

/** The day it is in tests on the sample municipality: its answers must not change with the calendar. */
export const sampleDay = '2026-10-15';

/** Where the setup tells the workers what it made: a file for the embedded database, else a database to copy. */
export const preparedVariable = (prepared: Prepared) => `KETENKAART_TEST_${prepared}`;
