export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly cause?: LoggedError | undefined;
  readonly errors?: readonly LoggedError[] | undefined;
}

/**
 * What the log keeps of an error: a chosen few of its properties. A driver hangs the row that was refused on it
 * (`detail`, `parameters`), and that row may be a person.
 */
export function logError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, constraint, errors } = error as { code?: unknown; constraint?: unknown; errors?: unknown };
  const isDeep = depth >= 4;
  return {
    type: name,
    message,
    stack,
    code,
    constraint,
    cause: cause === undefined || isDeep ? undefined : logError(cause, depth + 1),
    errors:
      Array.isArray(errors) && !isDeep
        ? errors.slice(0, 5).map((one) => logError(one, depth + 1))
        : undefined,
  };
}
