import { asOperator } from './as-operator.ts';

/** `ketenkaart migrate`: for who lets the service log in as somebody who may not change tables. */
export function migrateCommand(): Promise<void> {
  // Every command opens a database with the newest tables and example norms; this one does nothing else.
  return asOperator(async () => {
    console.log('the tables and the example norms are up to date');
    return true;
  });
}
