import type { Remarks } from './remarks.ts';

/** What is said of a file as a whole, or of how its cells are written down. */
export const fileRemarks = {
  UNREADABLE_FILE: {
    nl: 'Het bestand kan niet worden gelezen. Sla het opnieuw op als .xlsx of CSV UTF-8, of download het opnieuw.',
    en: 'The file cannot be read. Save it again as .xlsx or CSV UTF-8, or download it again.',
  },
  UNREADABLE_CSV: {
    nl: 'Het bestand is geen leesbare CSV. Zoek een aanhalingsteken dat wel opent en niet sluit.',
    en: 'The file is no CSV that can be read. Look for a quotation mark that opens and never closes.',
  },
  UNREADABLE_JSON: {
    nl: 'Het kaartbestand is beschadigd of niet af. Exporteer de laag opnieuw als GeoJSON in WGS84.',
    en: 'The map file is damaged or not whole. Export the layer again as GeoJSON in WGS84.',
  },
  BEYOND_LIMIT: {
    nl: 'Het bestand is groter dan er wordt gelezen. Kijk of het het goede bestand is; breng een heel groot in delen in.',
    en: 'The file is more than is read. Look whether it is the right file; bring a very large one in by parts.',
  },
  READING_TOO_LARGE: {
    nl: 'Het lezen kostte te veel geheugen en is beëindigd. Kijk of het het goede bestand is; breng het in delen in.',
    en: 'Reading took too much memory and was ended. Look whether it is the right file; bring it in by parts.',
  },
  READING_TOO_LONG: {
    nl: 'Het lezen duurde te lang en is beëindigd. Kijk of het het goede bestand is; breng het in delen in.',
    en: 'Reading took too long and was ended. Look whether it is the right file; bring it in by parts.',
  },
  READING_BROKE_OFF: {
    nl: 'Het lezen brak af. Probeer het opnieuw; meld het met het bestand erbij als het weer gebeurt.',
    en: 'Reading broke off. Try again; report it with the file when it happens once more.',
  },
  EMPTY_FILE: {
    nl: 'Er staat niets in het bestand. Zet de kolomnamen op de eerste regel en de gegevens eronder.',
    en: 'There is nothing in the file. Put the names of the columns in the first line and the data below.',
  },
  EMPTY_HEADER: {
    nl: 'Een kolom heeft geen naam. Geef de kolom een naam, of haal hem weg.',
    en: 'A column has no name. Give it one, or take it away.',
  },
  DUPLICATE_HEADER: {
    nl: 'Twee kolommen hebben dezelfde naam. Geef elke kolom een eigen naam.',
    en: 'Two columns have the same name. Give each its own.',
  },
  TOO_MANY_COLUMNS: {
    nl: 'Er zijn meer kolommen dan er worden gelezen. Kijk of het het goede bestand is.',
    en: 'There are more columns than are read. Look whether it is the right file.',
  },
  MISSING_COLUMN: {
    nl: 'Een kolom die nodig is ontbreekt. Voeg hem toe; het sjabloon heeft alle namen.',
    en: 'A column that is needed is missing. Add it; the template has all names.',
  },
  UNKNOWN_COLUMN: {
    nl: 'Een kolom is hier niet bekend en is niet gelezen. Geef hem de naam uit het sjabloon als hij wel bedoeld is.',
    en: 'A column is not known here and was not read. Give it the name of the template when it is meant.',
  },
  DOUBLE_COLUMN: {
    nl: 'Een kolom zegt hetzelfde als een andere en is niet gelezen. Haal de kolom weg die niet klopt.',
    en: 'A column says the same as another and was not read. Take away the one that is not right.',
  },
  SKIPPED_COLUMNS: {
    nl: 'Kolommen die hier niet nodig zijn, zijn niet gelezen. Er hoeft niets te gebeuren.',
    en: 'Columns that are not needed here were not read. Nothing needs to be done.',
  },
  UNKNOWN_SHEET: {
    nl: 'De kolommen zijn die van geen blad dat hier bekend is. Gebruik de kolomnamen van het sjabloon.',
    en: 'The columns are those of no sheet that is known here. Use the column names of the template.',
  },
  SHEET_NOT_READ: {
    nl: 'Een blad van de werkmap is niet gelezen: het lijkt voor iets anders. Gebruik de kolomnamen van het sjabloon als het wel mee moet.',
    en: 'A sheet of the workbook was not read: it seems to be for something else. Use the column names of the template when it should come in.',
  },
  HIDDEN_SHEET: {
    nl: 'Een verborgen blad is niet gelezen. Maak het zichtbaar als het mee moet.',
    en: 'A hidden sheet was not read. Make it visible when it should come in.',
  },
  MERGED_CELLS: {
    nl: 'Cellen zijn samengevoegd, en alleen de eerste heeft de waarde. Hef de samenvoeging op en vul elke cel.',
    en: 'Cells are merged, and only the first has the value. Take the merge off and fill in every cell.',
  },
  COLUMN_COUNT: {
    nl: 'De regel heeft een ander aantal cellen dan de kop. Zoek een scheidingsteken of regeleinde in een cel.',
    en: 'The line has another number of cells than the header. Look for a separator or line break in a cell.',
  },
  CELL_TOO_LONG: {
    nl: 'Een cel is langer dan er wordt gelezen. Kort de tekst in.',
    en: 'A cell is longer than is read. Shorten the text.',
  },
  BAD_CHARACTERS: {
    nl: 'Een cel bevat tekens die geen tekst zijn. Typ de cel opnieuw en sla op als CSV UTF-8.',
    en: 'A cell holds characters that are no text. Type it again and save as CSV UTF-8.',
  },
  CELL_FAULT: {
    nl: 'Een cel toont een fout, zoals #N/B. Herstel de formule of maak de cel leeg.',
    en: 'A cell shows a fault, such as #N/A. Repair the formula or empty the cell.',
  },
  FORMULA: {
    nl: 'Een kolom bevat formules; de laatst berekende waarden zijn genomen. Kijk of ze kloppen.',
    en: 'A column holds formulas; what they last came to was taken. Look whether that is right.',
  },
  FORMULA_WITHOUT_VALUE: {
    nl: 'Een formule is nooit berekend. Open het bestand in Excel en sla het op, of zet de waarde neer.',
    en: 'A formula was never worked out. Open the file in Excel and save it, or put the value.',
  },
} as const satisfies Remarks;
