/** The four digits of a postcode; null for what is not that. */
export function readPc4(text: string): string | null {
  const given = text.trim();
  return /^[1-9]\d{3}$/.test(given) ? given : null;
}
