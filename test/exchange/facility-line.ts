import { understandFacilitySheet } from '../../src/exchange/facility/understand-facility-sheet.ts';
import type { FacilityRecord } from '../../src/facility/record/facility-record.ts';
import { understood } from './understood.ts';

/** One line with these cells, besides a key, a name, a kind and a status. */
export const readLine = (cells: Readonly<Record<string, string>>) => {
  const whole: Record<string, string> = {
    sleutel: 't1',
    naam: 'Team Linde',
    soort: 'KINDERWERK',
    status: 'actief',
    ...cells,
  };
  const line = Object.values(whole)
    .map((cell) => `"${cell}"`)
    .join(';');
  return understood(`${Object.keys(whole).join(';')}\n${line}\n`, (header, file) =>
    understandFacilitySheet(header, { file }),
  );
};
export const firstOf = async (cells: Readonly<Record<string, string>>): Promise<FacilityRecord> =>
  (await readLine(cells)).records[0]!;
