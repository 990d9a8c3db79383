import { randomBytes } from 'node:crypto';

export interface Incident {
  readonly id: string;
  /** All that the client gets to know. */
  readonly message: string;
}

/** Puts a fault of ours in the log under a number, which whoever met it can mention. */
export type ReportIncident = (fault: unknown, about: object) => Incident;

export function incidentsIn(log: { error(fields: object, message: string): void }): ReportIncident {
  return (fault, about) => {
    const id = randomBytes(6).toString('hex');
    log.error({ ...about, incident: id, err: fault }, 'incident');
    return { id, message: `Something went wrong on our side; incident ${id}.` };
  };
}
