/** People who cannot be: each name says that it was made up. */
const firstNames = [
  'Vera',
  'Bas',
  'Fien',
  'Sem',
  'Nina',
  'Joris',
  'Amira',
  'Teun',
  'Samira',
  'Lotte',
  'Daan',
];
const lastNames = [
  ...['Verzonnen', 'Bedacht', 'Fictief', 'Schijnbaar', 'Nergenshuizen', 'Denkbeeld', 'Zogenaamd'],
  ...['Papierman', 'Voorbeeld', 'Uitgedacht', 'Sprookjes', 'Luchtkasteel', 'Verbeelding'],
];

/** One after another, none twice: 11 and 13 have no divisor in common. */
export function inventPersons() {
  let at = 0;
  return (organisation: string) => {
    const [first, last] = [firstNames[at % firstNames.length]!, lastNames[at % lastNames.length]!];
    at += 1;
    if (at > firstNames.length * lastNames.length) throw new Error('there are no names left');
    return { name: `${first} ${last}`, email: `${first}.${last}@${organisation}.example`.toLowerCase() };
  };
}
