/**
 * Words that many names of facilities share, so that they tell nothing apart: what kind of place it is, of which
 * denomination, and articles. In the form of a folded name.
 */
const commonWords = new Set(
  `basisschool school schoolvereniging obs cbs rkbs kbs pcbs pcb bs openbare christelijke katholieke bijzondere
  kinderdagverblijf kdv dagopvang kinderopvang opvang buitenschoolse naschoolse bso peuterspeelzaal psz peuteropvang
  voorschool kindcentrum kinderen kinderwerk ikc integraal locatie vestiging gebouw stichting vereniging team afdeling
  de het een t van der den en in op aan te bij voor`.split(/\s+/),
);

const romanNumeral = /^(?=.)(x{0,3})(ix|iv|v?i{0,3})$/;

/**
 * How much two folded names are alike, 0 to 1: pairs of letters they share (Dice), without the words every name has.
 * Names that differ in a number are not alike, since "De Schelp 1" and "De Schelp 2" are two on purpose.
 */
export function nameLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [tellingWords(one), tellingWords(other)];
  if (numbersOf(left) !== numbersOf(right)) return 0;
  const [ours, theirs] = [letterPairs(left.join('')), letterPairs(right.join(''))];
  const total = ours.length + theirs.length;
  if (total === 0) return left.join('') === right.join('') ? 1 : 0;
  const unmatched = [...theirs];
  const shared = ours.filter((pair) => {
    const at = unmatched.indexOf(pair);
    if (at >= 0) unmatched.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
}

/** All its words, where it has only common ones. */
function tellingWords(name: string): string[] {
  const words = name.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !commonWords.has(word));
  return telling.length > 0 ? telling : words;
}

const numbersOf = (words: readonly string[]) =>
  words
    .filter((word) => /\d/.test(word) || romanNumeral.test(word))
    .toSorted()
    .join(' ');

const letterPairs = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
