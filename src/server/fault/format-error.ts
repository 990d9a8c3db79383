import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { errorCodes } from '../../graphql/refusal.ts';
import type { ReportIncident } from '../log/incident.ts';
import { databaseFault } from './database-fault.ts';

export interface FormatErrorOptions {
  readonly report: ReportIncident;
  /** Names of types and fields near the wrong one: a help while developing, a map for who should not have one. */
  readonly suggestions: boolean;
}

/**
 * The last hand on every error that leaves over GraphQL. Only errors that were raised on purpose, with a code of
 * the closed list, leave as they are; of anything else the client gets an incident number and the log the rest.
 * Stack, SQL, file names and configuration never leave.
 */
export function makeFormatError({ report, suggestions }: FormatErrorOptions) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const answer = (code: string, message: string, more: Record<string, unknown> = {}) => ({
      message: suggestions ? message : message.replace(/ Did you mean .*$/s, ''),
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, ...more },
    });

    const code = codeOf(formatted, error);
    if (code) return answer(code, formatted.message);

    const fault = unwrapResolverError(error);
    const passing = databaseFault(fault);
    if (passing) return answer(passing.code, passing.message);

    const incident = report(fault, { path });
    return answer('INTERNAL_SERVER_ERROR', incident.message, { incident: incident.id });
  };
}

const allowed = new Set<string>(errorCodes);

/** Null for an error that nobody raised on purpose. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): string | null {
  const code = String(formatted.extensions?.code);
  if (code === 'INTERNAL_SERVER_ERROR')
    return isWrongArgument(unwrapResolverError(error)) ? 'BAD_USER_INPUT' : null;
  // graphql-js and Apollo count these themselves, and have no code for it.
  if (/tokens\. Parsing aborted\.$|recursively requests too many selections\.$/.test(formatted.message))
    return 'QUERY_TOO_COMPLEX';
  // A literal that a scalar refused arrives wrapped as a fault of validation; as a variable it says what it is.
  if (code === 'GRAPHQL_VALIDATION_FAILED') return ownCode(error) ?? code;
  if (allowed.has(code)) return code;
  return apolloBadRequests.has(code) ? 'BAD_REQUEST' : null;
}

const apolloBadRequests = new Set([
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function ownCode(error: unknown): string | null {
  const original = error instanceof GraphQLError ? error.originalError : null;
  const code = original instanceof GraphQLError ? original.extensions.code : null;
  return typeof code === 'string' && allowed.has(code) ? code : null;
}

/** graphql-js gives no code to a null or missing variable in an argument that may not be null. */
function isWrongArgument(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    !error.originalError &&
    error.nodes?.length === 1 &&
    error.nodes[0]?.kind === Kind.VARIABLE
  );
}
