/** A line of the log for a person at a terminal: time, level, message, and the rest as `name=value`. */
export function prettyLine(line: string): string {
  const { level, time, msg = '', err, ...rest } = JSON.parse(line);
  const values = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const words = [String(time).slice(11, 23), String(level).toUpperCase().padEnd(5), msg, ...values];
  return `${[words.join(' '), ...stackOf(err)].join('\n')}\n`;
}

function stackOf(err: { message: string; stack?: string; cause?: never } | undefined): string[] {
  if (!err) return [];
  const causes = stackOf(err.cause).map((line, at) =>
    at === 0 ? line.replace(/^ {2}/, '  because ') : line,
  );
  return [...(err.stack ?? err.message).split('\n').map((line) => `  ${line}`), ...causes];
}
