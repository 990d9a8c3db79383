import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';

export interface SheetToWrite {
  readonly name: string;
  /** Stays in sight when scrolling. */
  readonly header: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly lines: SheetData;
  readonly choices?: readonly Choices[];
}

/** Cells for which a spreadsheet offers a list, without insisting on it. */
export interface Choices {
  /** As a formula has them: `C2:C301`. */
  readonly cells: string;
  readonly from: string;
}

/** A workbook (.xlsx). A text is written as a text: none of them becomes a formula, whatever it begins with. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const offer = (index: number) => choicesXml(sheets[index]?.choices ?? []);
  return writeXlsxFile(
    sheets.map(({ name, header, widths, lines }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [header.map(headerCell), ...lines.map((line) => line.map(textCell))],
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': { insert: (_, { sheetIndex }) => offer(sheetIndex) },
            },
          },
        },
      ],
    },
  ).toBuffer();
}

/** ECMA-376, part 1, 18.3.1.33: they stand behind the cells. */
function choicesXml(choices: readonly Choices[]): string | undefined {
  if (choices.length === 0) return undefined;
  const offers = choices.map(
    ({ cells, from }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${from}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${choices.length}">${offers.join('')}</dataValidations>`;
}

const headerCell = (value: string) =>
  ({ value, type: String, fontWeight: 'bold', backgroundColor: '#DCE6F1' }) as const;

/** Wrapped, since an explanation is longer than its column is wide. */
const textCell = (cell: Row[number]) =>
  typeof cell === 'string'
    ? ({ value: cell, type: String, wrap: true, alignVertical: 'top' } as const)
    : cell;
