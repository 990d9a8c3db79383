/** What departments that deal with children have in their names; they are asked about anything that no other is for. */
const ofChildren = [
  'jeugd',
  'jongeren',
  'kind',
  'onderwijs',
  'opgroeien',
  'samenleving',
  'sociaal',
  'welzijn',
];

/** What the department is called that a theme is more likely of. Our proposal, by how Dutch municipalities name them. */
const ofTheme: Readonly<Record<string, readonly string[]>> = {
  ARMOEDE: ['armoede', 'inkomen', 'minima', 'schuld', 'werk'],
  PARTICIPATIE_INCLUSIE: ['inclusie', 'participatie'],
  VEILIGHEID: ['openbare orde', 'veilig'],
  GEZONDE_LEEFSTIJL: ['gezond', 'sport'],
  TALENTONTWIKKELING: ['cultuur', 'sport'],
  RUIMTEGEBRUIK: ['accommodatie', 'huisvesting', 'vastgoed'],
};

/** Beginnings of words in a folded name, as a regular expression: of who is for one of the themes, and for children. */
export interface DepartmentNames {
  /** Null: none of the themes has a department of its own, or none was asked. */
  readonly ofThemes: string | null;
  readonly ofChildren: string;
}

export function departmentNames(themes: readonly string[]): DepartmentNames {
  const words = themes.flatMap((theme) => ofTheme[theme] ?? []);
  return { ofThemes: words.length > 0 ? beginning(words) : null, ofChildren: beginning(ofChildren) };
}

const beginning = (words: readonly string[]): string => `\\m(${[...new Set(words)].join('|')})`;
