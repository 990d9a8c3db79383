import type { Language } from '../graphql/language.ts';

interface ToSay {
  /** Null: the municipality. */
  readonly organisation: { readonly name: string } | null;
  readonly role: { readonly nl: string; readonly en: string };
  /** How to reach whom to ask is known. */
  readonly isReachable: boolean;
}

/** That nobody is known, and whom to ask; a sentence for who wanted to call. */
export function sayNobodyKnown({ organisation, role, isReachable }: ToSay, language: Language): string {
  if (language === 'EN') {
    const whom = `${organisation?.name ?? 'the municipality'} (${role.en})`;
    return `Nobody is known here: ask ${whom}${isReachable ? '' : ', whose contact details are not known here either'}.`;
  }
  const whom = `${organisation?.name ?? 'de gemeente'} (${role.nl})`;
  return `Hier is niemand bekend: vraag het ${whom}${isReachable ? '' : ', van wie hier ook geen contactgegevens bekend zijn'}.`;
}
