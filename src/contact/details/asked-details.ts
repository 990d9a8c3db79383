/** One contact, looked at for one purpose: the same one may be asked for two in one request. */
export interface AskedDetails {
  /** Of the two below together. */
  readonly id: string;
  readonly contactId: string;
  readonly purpose: string | null;
}

export const keyOfDetails = (contactId: string, purpose: string | null): string =>
  `${contactId} ${purpose ?? ''}`;

export function readKey(id: string): AskedDetails {
  const [contactId = '', purpose = ''] = id.split(' ');
  return { id, contactId, purpose: purpose === '' ? null : purpose };
}
