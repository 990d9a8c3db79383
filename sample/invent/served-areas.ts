/** Working areas as a listing writes them: `d3:0.75 d1:0.25`, `A B`, `gm`. */
import { getNeighbourhood, municipality, neighbourhoods } from './town.ts';

/** As they stand in the sheet: codes, with a share where there is one. */
export function servesColumn(said: string): string {
  return said
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [area = '', share] = part.split(':');
      return share === undefined ? areaCode(area) : `${areaCode(area)}:${share}`;
    })
    .join('|');
}

/** The neighbourhoods meant: those said, else the one it stands in. */
export function servedSigns(said: string, at: string): string[] {
  if (said === '') return at === '' ? [] : [at];
  const codes = said.split(' ').map((part) => areaCode(part.split(':')[0]!));
  return neighbourhoods
    .filter(({ code, district }) => codes.some((said) => [code, district, municipality.code].includes(said)))
    .map(({ sign }) => sign);
}

function areaCode(said: string): string {
  if (said === 'gm') return municipality.code;
  return said.startsWith('d') ? `WK99010${said.slice(1)}` : getNeighbourhood(said).code;
}
