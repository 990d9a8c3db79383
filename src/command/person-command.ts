import { operator, writerSession } from '../access/viewer.ts';
import type { PersonSelector } from '../contact/details/person.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { writing } from '../database/writing.ts';
import type { Problem } from '../graphql/problem.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { erasePerson, type PersonKeeper } from '../person/erase-person.ts';
import { exportPerson } from '../person/export-person.ts';
import { objectPerson } from '../person/object-person.ts';
import { readSelector } from '../person/read-selector.ts';
import { newTrace } from '../server/log/trace-parent.ts';
import { accountMeant } from './account-meant.ts';
import { inASentence, withDatabase } from './as-operator.ts';
import { writeOut } from './write-out.ts';

export interface PersonOptions {
  readonly contact?: string;
  readonly email?: string;
  readonly name?: string;
  readonly phone?: string;
  /** Of which municipality; of all when left out. */
  readonly account?: string;
}

interface Done {
  readonly contactIds: readonly string[];
  readonly problems: readonly Problem[];
}

/** `ketenkaart privacy export`: everything that is held about somebody, as JSON. */
export const exportPersonCommand = (
  options: PersonOptions & { readonly actor?: string; readonly out?: string },
): Promise<void> =>
  withPerson(
    options,
    (rows, keeper, selector) => exportPerson(rows, keeper, { ...selector, actor: options.actor ?? null }),
    ({ document }) => writeOut(`${document}\n`, options.out),
  );

/** `ketenkaart privacy erase`. */
export const erasePersonCommand = (options: PersonOptions): Promise<void> =>
  withPerson(options, erasePerson, tell('erased'));

/** `ketenkaart privacy object` and `lift`. */
export const objectionCommand = (options: PersonOptions, isLifted: boolean): Promise<void> =>
  withPerson(
    options,
    (rows, keeper, selector) => objectPerson(rows, keeper, selector, isLifted ? null : todayInAmsterdam()),
    tell(isLifted ? 'shown again' : 'hidden'),
  );

const tell =
  (what: string) =>
  async ({ contactIds }: Done) =>
    console.log(
      contactIds.length > 0
        ? `${what}: the person of ${contactIds.join(', ')}`
        : `${what}: the person is behind no contact; texts were looked through, and it is known when it comes again`,
    );

/** The command line is of who keeps the service, for all municipalities unless it names one. */
function withPerson<Result extends Done>(
  { contact, email, name, phone, account }: PersonOptions,
  work: (rows: WriteRows, keeper: PersonKeeper, selector: PersonSelector) => Promise<Result>,
  after: (result: Result) => Promise<void>,
): Promise<void> {
  return inASentence(async () => {
    const selector = readSelector({
      ...{ contact: contact ?? null, email: email ?? null, name: name ?? null, phone: phone ?? null },
    });
    if (typeof selector === 'string')
      throw new Error(`say who, with --contact or with --email or --phone: ${selector}`);
    const result = await withDatabase((database) =>
      writing(database, writerSession(operator), async (rows) =>
        work(
          rows,
          {
            viewer: operator,
            account: await accountMeant(forReading(rows), account),
            traceId: newTrace().traceId,
          },
          selector,
        ),
      ),
    );
    if (result.problems.length > 0) throw new Error(result.problems.map(({ message }) => message).join('\n'));
    await after(result);
    return true;
  });
}
