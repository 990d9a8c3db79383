import { registerEnumType } from 'type-graphql';
import { enumOf } from '../database/enum-of.ts';

export const Language = enumOf('NL', 'EN');
export type Language = keyof typeof Language;

registerEnumType(Language, {
  name: 'Language',
  description: 'In which language a label or sentence is wanted.',
  valuesConfig: { NL: { description: 'Dutch.' }, EN: { description: 'English.' } },
});
