import type { Patience } from './patience.ts';

/** Who asks, as far as the database must know: a role that limits, and variables that row policies read. */
export interface Session {
  readonly role: 'app_reader' | 'app_writer';
  /** Read in SQL as `current_setting('ketenkaart.<name>')`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether a copy that runs behind will do; never for who may write, since they must read what they wrote. */
  readonly mayLag?: boolean;
  /** How long it may still wait for a connection; without it as long as the pool lets anybody wait. */
  readonly patience?: Patience | undefined;
}
