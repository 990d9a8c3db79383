import type { FactField } from '../term/fact-terms.ts';

type Value = never;
type Words = Readonly<Record<string, string | number | null | undefined>>;

const list = (values: readonly unknown[]) => values.join(', ');
const period = ({ from, until }: Words) => `${from ?? '…'} – ${until ?? '…'}`;

/** How a claim of a field reads; other fields are plain texts. */
const tellers: Partial<Record<FactField, (value: Value) => string>> = {
  NAME: ({ text }: Words) => String(text),
  ALSO_PROVIDES: list,
  ORGANISATION: ({ name }: Words) => String(name),
  ADDRESS: ({ street, houseNumber, postcode, place }: Words) =>
    [
      [street, houseNumber],
      [postcode, place],
    ]
      .map((parts) => parts.filter((part) => part != null).join(' '))
      .filter((line) => line !== '')
      .join(', '),
  POINT: ({ longitude, latitude, precision }: Words) =>
    `${longitude}, ${latitude}${precision == null ? '' : ` (${precision})`}`,
  AGES: period,
  AUDIENCES: list,
  MODES: list,
  LOW_THRESHOLD: list,
  CONTRIBUTIONS: list,
  VALIDITY: period,
  CAPACITY: ({ value, low, high }: Words) => String(value ?? `${low ?? '…'} – ${high ?? '…'}`),
  SERVES: (areas: readonly Words[]) =>
    list(areas.map(({ areaCode, share }) => (share == null ? areaCode : `${areaCode}:${share}`))),
  IDENTIFIER: list,
};

/** What a claim says, to read and to compare by eye; codes stay codes. Empty: that there is none. */
export const tellFact = (field: FactField, value: unknown): string =>
  isNone(value) ? '' : (tellers[field]?.(value as Value) ?? String(value));

/** Whether a claim says that there is none, which only people do: what a file leaves out is no claim. */
export const isNone = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0);
