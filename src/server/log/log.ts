import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { maskPersonal } from '../../access/mask-personal.ts';
import { logError } from './log-error.ts';
import { prettyLine } from './pretty-line.ts';

export type Log = Logger;

/**
 * The log of the process: a JSON object a line on standard output, or with `pretty` a line for a person. What ends
 * up in a log stays there, and is read by others than the data is meant for: so every string of every line is
 * masked, wherever it comes from, and of a request no query, header, address or body is kept.
 */
export function makeLog(
  level: Level | 'silent',
  pretty = false,
  output: DestinationStream = pino.destination(1),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: logError, req: loggedRequest },
      redact: { paths: secretHeaders, censor: '[hidden]' },
      hooks: { streamWrite: maskLine },
    },
    pretty ? { write: (line) => output.write(prettyLine(line)) } : output,
  );
}

/** A header may be logged on its own, in headers, or in the headers of a request. */
const secretHeaders = ['authorization', 'cookie', '["set-cookie"]', '["x-api-key"]'].flatMap((header) => {
  const under = header.startsWith('[') ? header : `.${header}`;
  return [header, `*${under}`, `headers${under}`, `*.headers${under}`];
});

interface RequestLike {
  readonly method: string;
  readonly url: string;
}

/** The query of a URL may be a whole GraphQL operation with its variables. */
const loggedRequest = ({ method, url }: RequestLike) => ({ method, url: url.replace(/\?.*$/s, '?…') });

/** Each string of the line by itself, unescaped: what stands before it in JSON may be an `n` that means a new line. */
const maskLine = (line: string): string =>
  line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, (string) => {
    const text = JSON.parse(string);
    const masked = maskPersonal(text);
    return masked === text ? string : JSON.stringify(masked);
  });
