/** The source of all that partners say themselves, whichever file told of the relation before. */
export const statements = {
  ...{
    id: 'src_opgaven',
    name: 'Opgaven van partners',
    publisher: 'De partners zelf',
    licence: 'not stated',
  },
  ...{ attribution: 'Opgaven van partners', url: null, isSample: false },
};
