import { municipality } from './town.ts';

/**
 * What the municipality laid down: kinderwerk is in its plan and has a place, but its structural money became project
 * money in 2024 and its staff are temporary; of its results nobody says whether they are measured, and of its quality
 * that it is not known. Youth work has most. Of other kinds nobody told anything.
 */
export const anchoringHeader = ['gemeente', 'soort', 'onderdeel', 'stand', 'document', 'vanaf', 'tot'];

const at = (name: string) => `https://documenten.example.nl/${name}.pdf`;

export const anchoring: readonly (readonly string[])[] = [
  ['KINDERWERK', 'PLAN_GENOEMD', 'voldaan', at('jeugdbeleid-2023-2027'), '2023-01-01', '2027-01-01'],
  ['KINDERWERK', 'BUDGET_STRUCTUREEL', 'voldaan', at('begroting-2019'), '2019-01-01', '2024-01-01'],
  ['KINDERWERK', 'BUDGET_STRUCTUREEL', 'niet voldaan', at('begroting-2024'), '2024-01-01', ''],
  [
    'KINDERWERK',
    'OPDRACHT_VASTGELEGD',
    'voldaan',
    at('subsidiebesluit-kinderwerk'),
    '2024-01-01',
    '2027-01-01',
  ],
  ['KINDERWERK', 'CONVENANT_KETEN', 'niet voldaan', '', '2023-01-01', ''],
  ['KINDERWERK', 'FORMATIE', 'niet voldaan', '', '2024-01-01', ''],
  ['KINDERWERK', 'KWALITEIT', 'niet bekend', '', '2026-01-01', ''],
  ['KINDERWERK', 'RUIMTE', 'voldaan', '', '2021-08-01', ''],
  ['JONGERENWERK', 'PLAN_GENOEMD', 'voldaan', at('jeugdbeleid-2023-2027'), '2023-01-01', '2027-01-01'],
  ['JONGERENWERK', 'BUDGET_STRUCTUREEL', 'voldaan', at('begroting-2024'), '2024-01-01', ''],
  ['JONGERENWERK', 'CONVENANT_KETEN', 'voldaan', at('convenant-veilig-op-straat'), '2022-06-01', ''],
  ['JONGERENWERK', 'FORMATIE', 'voldaan', '', '2022-01-01', ''],
  ['JONGERENWERK', 'MONITORING', 'voldaan', at('jaarbericht-jongerenwerk-2025'), '2022-01-01', ''],
].map((line) => [municipality.code, ...line]);
