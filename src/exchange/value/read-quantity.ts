import type { CapacityMeasure, CapacityRecord } from '../../facility/record/facility-record.ts';

export type Quantity =
  | { readonly value: CapacityRecord; readonly isAmbiguous: boolean; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string };

/**
 * A quantity with its precision: `1,5` and `1.5` are exact, `ca. 20` is an estimate, `200-900` an order of magnitude
 * of which only low and high are known. `1.200` can be a thousand two hundred or one and a fifth: it is taken as the
 * measure makes likely (people, places and square metres in thousands, FTE and hours in parts) and said to be ambiguous.
 */
export function readQuantity(measure: CapacityMeasure, text: string): Quantity {
  const given = text.trim();
  const fault = `"${given}" is no quantity.`;
  const [, first, second] = /^(.*\d)\s*(?:-|–|tot|to)\s*(\d.*)$/i.exec(given) ?? [];
  if (first !== undefined && second !== undefined) {
    const [low, high] = [readNumber(first, measure), readNumber(second, measure)];
    if (!low || !high) return { fault };
    if (low.value > high.value) return { fault: `"${given}" ends below where it begins.` };
    const range = { value: null, low: low.value, high: high.value, precision: 'ORDER_OF_MAGNITUDE' } as const;
    return { value: { measure, ...range }, isAmbiguous: low.isAmbiguous || high.isAmbiguous };
  }
  const [, about, rest = ''] = /^(ca\.?|circa|ongeveer|about|±|~)?\s*(.*)$/i.exec(given) ?? [];
  const number = readNumber(rest, measure);
  if (!number) return { fault };
  const precision = about === undefined ? 'EXACT' : 'ESTIMATE';
  return {
    value: { measure, value: number.value, low: null, high: null, precision },
    isAmbiguous: number.isAmbiguous,
  };
}

const counted: ReadonlySet<CapacityMeasure> = new Set(['PERSONS', 'PLACES', 'SQUARE_METRES']);

/** Never below zero. Null for what is no number in Dutch or English writing. */
function readNumber(text: string, measure: CapacityMeasure) {
  const given = text.trim();
  if (/^\d+(?:[.,]\d{1,2}|[.,]\d{4,})?$/.test(given)) {
    return { value: Number(given.replace(',', '.')), isAmbiguous: false };
  }
  if (/^\d{1,3}[.,]\d{3}$/.test(given)) {
    const inThousands = counted.has(measure);
    return { value: Number(given.replace(/[.,]/, inThousands ? '' : '.')), isAmbiguous: true };
  }
  // Points between thousands and a comma for the parts, or the other way round.
  const [, thousands, , parts] = /^(\d{1,3}(?:([.,])\d{3})+)(?:(?!\2)[.,](\d+))?$/.exec(given) ?? [];
  if (thousands === undefined) return null;
  return { value: Number(`${thousands.replace(/[.,]/g, '')}.${parts ?? '0'}`), isAmbiguous: false };
}
