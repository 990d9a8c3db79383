import { maskPersonal } from '../access/mask-personal.ts';
import { hasCitizenNumber } from './identifiers.ts';

/** What a text that everyone reads has in it that reaches or numbers a person; null: nothing that can be told. */
export function personalIn(text: string): string | null {
  if (hasCitizenNumber(text)) return 'a number that can be of a citizen (BSN)';
  return maskPersonal(text) === text ? null : 'an e-mail address or a telephone number';
}
