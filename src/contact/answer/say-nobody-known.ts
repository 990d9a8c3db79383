import type { Language } from '../../graphql/language.ts';

interface ToSay {
  /** Null: the municipality. */
  readonly organisation: { readonly name: string } | null;
  readonly role: { readonly nl: string; readonly en: string };
  /** How to reach whom to ask is known. */
  readonly isReachable: boolean;
  /** Who is reached is of a department that is for something else, as far as is known. */
  readonly isElsewhere: boolean;
}

/** That nobody is known, and whom to ask; a sentence for who wanted to call. */
export function sayNobodyKnown(
  { organisation, role, isReachable, isElsewhere }: ToSay,
  language: Language,
): string {
  if (language === 'EN') {
    const whom = `${organisation?.name ?? 'the municipality'} (${role.en})`;
    return `Nobody is known here: ask ${whom}${isElsewhere ? ', at another department that can tell who it is' : ''}${isReachable ? '' : ', whose contact details are not known here either'}.`;
  }
  const whom = `${organisation?.name ?? 'de gemeente'} (${role.nl})`;
  return `Hier is niemand bekend: vraag het ${whom}${isElsewhere ? ', bij een andere afdeling die kan zeggen wie het wel is' : ''}${isReachable ? '' : ', van wie hier ook geen contactgegevens bekend zijn'}.`;
}
