/** SA, SD and SS are never given out. */
const pattern = /^([1-9]\d{3})\s*(?!SA|SD|SS)([A-Z]{2})$/i;

/** As we write it, `1315 HR`, from `1315HR` or ` 1315 hr`; null when it is no Dutch postcode. */
export function readPostcode(text: string): string | null {
  const [, digits, letters] = pattern.exec(text.trim()) ?? [];
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : null;
}

/** The four digits of a postcode as `readPostcode` writes it: an area of a few thousand addresses. */
export const pc4Of = (postcode: string): string => postcode.slice(0, 4);
