import { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes } from '../../graphql/refusal.ts';
import { databaseFault } from './database-fault.ts';

export interface RefusedAnswer {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** How a fault that GraphQL would tell its client is told over plain HTTP; null for one that is an incident. */
export function refusedAnswer(fault: unknown): RefusedAnswer | null {
  if (fault instanceof GraphQLError) {
    const code = errorCodes.find((known) => known === fault.extensions.code);
    return code ? { status: statuses[code] ?? 400, code, message: fault.message } : null;
  }
  const passing = databaseFault(fault);
  return passing && { ...passing, status: statuses[passing.code] ?? 400 };
}

const statuses: Partial<Readonly<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};
