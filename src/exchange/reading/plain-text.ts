/**
 * Text that every format can hold, so that a name is the same in all of them: without control characters other than
 * tab and line ends and without the two characters that are none, for which XML 1.0 has no place even in writing; half
 * a pair of surrogates becomes the replacement character.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (character) => ('\t\n\r'.includes(character) ? character : ''))
    .replace(/[\uFFFE\uFFFF]/g, '');
