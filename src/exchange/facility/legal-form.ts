/** A legal form of its own, in a name or in words of the trade register. */
const legalForm = /\b(b\.?v|n\.?v|stichting|vereniging|co[oö]peratie|kerkgenootschap|gemeente|provincie)\b/iu;

/** How registers write the same in full; a `vennootschap onder firma` is a partnership of persons. */
const inFull = /\b(besloten vennootschap|naamloze vennootschap|rechtspersoon)\b/iu;

/**
 * Whether a name or a legal form shows that it is no person. Of a sole trader the name is that of the owner, and the
 * RSIN would be the owner's BSN.
 */
export const showsLegalForm = (text: string): boolean => legalForm.test(text) || inFull.test(text);
