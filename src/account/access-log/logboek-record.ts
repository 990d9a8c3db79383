import { createHash } from 'node:crypto';
import { keyedDigest } from '../keyed-digest.ts';
import type { Operation } from './logboek.rows.ts';

interface Attribute {
  readonly key: string;
  readonly value: string;
}

/**
 * A record of the standard Logboek dataverwerkingen (Logius, draft of October 2024). The later draft calls the operation a
 * span; what it holds is the same.
 */
export interface LogboekRecord {
  readonly trace_id: string;
  readonly operation_id: string;
  /** 0 unknown, 1 as it should, 2 not. */
  readonly status_code: 0 | 1 | 2;
  readonly name: string;
  readonly start_time: string;
  readonly end_time: string;
  readonly parent_operation_id?: string;
  readonly foreign_operation?: {
    readonly trace_id: string;
    readonly operation_id: string;
    readonly entity: string;
  };
  readonly resource: { readonly attributes: readonly Attribute[] };
  readonly attributes: readonly Attribute[];
}

/**
 * The record of one operation. It says nothing of who looked: that is in the access log, which fewer people read. Persons
 * are told apart by a digest that only who has the database can make again.
 */
export function logboekRecord(operation: Operation, secret: string): LogboekRecord {
  const { traceId, parentOperationId, contacts, processingUrls, startedAt, endedAt } = operation;
  return {
    trace_id: traceId,
    operation_id: idOfOperation(operation),
    status_code: operation.isDone ? 1 : 2,
    name: operation.action,
    start_time: new Date(startedAt).toISOString(),
    end_time: new Date(endedAt).toISOString(),
    ...(parentOperationId !== null && calledBy(operation, parentOperationId)),
    resource: { attributes: [{ key: 'name', value: 'ketenkaart' }] },
    attributes: [
      ...processingUrls.map((value) => ({ key: 'dpl.core.processing_activity_id', value })),
      ...contacts.map((contact) => ({
        key: 'dpl.core.data_subject_id',
        value: keyedDigest(secret, 'subject', contact).slice(0, 32),
      })),
    ],
  };
}

/** A partner asks from a system of another organisation; staff from one of the municipality itself. */
function calledBy({ traceId, organisation }: Operation, parent: string) {
  return organisation === null
    ? { parent_operation_id: parent }
    : {
        foreign_operation: {
          trace_id: traceId,
          operation_id: parent,
          entity: `urn:ketenkaart:${organisation}`,
        },
      };
}

/** A request that touches two municipalities is an operation of each; the same one has the same id each time. */
const idOfOperation = ({ traceId, operationId, account, action }: Operation): string =>
  createHash('sha256')
    .update(JSON.stringify([traceId, operationId, account, action]))
    .digest('hex')
    .slice(0, 16);
