import { Client, type ClientConfig } from 'pg';

/** Milliseconds: for what opens a transaction and takes the database no time; and on top of what it cancels by itself. */
const quickMs = 2_000;
const graceMs = 1_000;

/**
 * A connection that is given up when an answer is overdue: a firewall that forgets a connection drops what is sent over it
 * without a word, and the system goes on sending it again for a quarter of an hour. The transaction then fails, and the
 * pool makes another connection. Overdue is what the database would have cancelled by itself (the `statement_timeout`
 * that `begin` sets for a transaction); where it cancels nothing, as in an import, the connection is kept alive and
 * nothing else can tell.
 */
export class BoundedClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...given: readonly unknown[]) => unknown;
    let limitMs = 0;
    this.query = ((...given: readonly unknown[]) => {
      const [text, values] = given;
      const opens = /^(begin|start transaction)/i.test(String(text));
      const timeoutMs = statementTimeoutIn(values);
      const withinMs = opens || timeoutMs !== null ? quickMs : limitMs;
      if (opens) limitMs = 0;
      if (timeoutMs !== null) limitMs = timeoutMs;
      const answer = send(...given);
      if (withinMs > 0 && answer instanceof Promise) giveUpAfter(withinMs, answer, () => void this.end());
      return answer;
    }) as Client['query'];
  }
}

/** As `begin` sets it, by name and value; null in every other statement. */
function statementTimeoutIn(values: unknown): number | null {
  const at = Array.isArray(values) ? values.indexOf('statement_timeout') : -1;
  return at < 0 ? null : Number((values as readonly unknown[])[at + 1]);
}

/** In two steps: where it was this process that stood still, the answer is there already and is read between them. */
function giveUpAfter(milliseconds: number, answer: Promise<unknown>, giveUp: () => void): void {
  let timer = setTimeout(() => {
    timer = setTimeout(giveUp, graceMs);
  }, milliseconds);
  const isThere = () => clearTimeout(timer);
  answer.then(isThere, isThere);
}
