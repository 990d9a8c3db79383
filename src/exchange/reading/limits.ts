/**
 * What is read of a file at most. Each limit lies far above every real file seen, so that whoever meets one has
 * another file than was meant, a damaged one, or one made to do harm.
 */
export const limits = {
  /** As it stands on disk. */
  fileBytes: 2 * 1024 ** 3,
  /** What a packed file may unpack to; the largest known, CBS postcodes by house number, is 215 MB. */
  unpackedBytes: 2 * 1024 ** 3,
  /** How many times its size it may become; deflate can reach 1,032, the files of publishers stay below 13. */
  unpackedRatio: 200,
  /** Below this a ratio says nothing: a sheet with many empty cells packs well. */
  ratioCountsFromBytes: 20 * 1024 ** 2,
  /** Files in a zip; the parts of a workbook are files too. */
  zipEntries: 10_000,
  /** All parts of a workbook that are read, unpacked. */
  workbookBytes: 1024 ** 3,
  /** Sheets of a workbook, also those that are hidden. */
  sheets: 100,
  /** Characters of all texts that the cells of a workbook share. */
  sharedCharacters: 50_000_000,
  /** Places in a sheet where cells are shown as one. */
  mergedCells: 100_000,
  /** XML within XML; a workbook needs about ten. */
  xmlDepth: 100,
  /** Lines of a run that say something; CBS postcodes by house number have 8 million. */
  rows: 20_000_000,
  /** CBS' widest table has 223 attributes. */
  columns: 1_000,
  /** Characters of the names of all columns together. */
  headerCharacters: 200_000,
  /** Characters of a cell: longer than any name, address or remark that is worth keeping. */
  cellCharacters: 2_000,
  /** Characters of a cell that holds a geometry. */
  geometryCharacters: 8_000_000,
  /** Characters of a row. One with a large municipality's boundary is a few MB; beyond it a quote was never closed. */
  rowCharacters: 10_000_000,
  /** JSON within JSON; a multipolygon in a collection needs eight. */
  jsonDepth: 50,
  /** Positions of one geometry; the boundaries CBS publishes for the map have at most 1,262, the detailed ones more. */
  positions: 500_000,
  /** What is to be said of the lines of a run: it is kept in memory until it is stored. */
  issues: 200_000,
  /** Answers of a survey: both sides of a pair are brought together in memory. */
  answers: 500_000,
  /** Facilities on a list that everybody was shown: each pair of them is an answer. Nobody reads a longer one. */
  rosterNames: 300,
  /** Megabytes of objects that the process that reads may hold, and of everything together. */
  keptMegabytes: 1_024,
  usedMegabytes: 2_048,
  /** That may be spent on reading, apart from loading what was read. */
  readingSeconds: 900,
} as const;

export type Limits = { readonly [Name in keyof typeof limits]: number };
