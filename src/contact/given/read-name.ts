const longest = 100;

/** The name of a person with single spaces; null when it holds what no name has: a digit, an @, a line end. */
export function readName(text: string): string | null {
  const name = text.trim().replace(/ +/g, ' ');
  return name.length <= longest && /^[\p{L}\p{M}' .,()’-]+$/u.test(name) ? name : null;
}
