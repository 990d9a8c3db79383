import { type Term, vocabulary } from '../../graphql/term.ts';

/** A sector: kinds of facility that a norm can name together. Each kind is in exactly one group. */
export interface FacilityGroup extends Term {
  /** The group this one is read with: a norm that names VRIJE_TIJD means SPORT too, not the other way round. */
  readonly partOf?: string;
}

export const facilityGroups = vocabulary<FacilityGroup>('facility groups', [
  { code: 'SOCIAAL_WERK', nl: 'sociaal werk', en: 'social work' },
  {
    code: 'ONDERWIJS',
    nl: 'onderwijs',
    en: 'education',
    definition: {
      nl: 'Scholen en kindcentra. Wat om de school heen zit (leerplicht, samenwerkingsverband, huiswerkbegeleiding) staat elders: wie een school als partner verwacht, bedoelt een school.',
      en: 'Schools and child centres. What surrounds a school (school attendance, school partnership, homework support) is elsewhere: who expects a school as a partner means a school.',
    },
    synonyms: ['scholen', 'schools'],
  },
  { code: 'OPVANG', nl: 'kinderopvang', en: 'childcare' },
  { code: 'GEZONDHEID', nl: 'gezondheid', en: 'health' },
  { code: 'TOEGANG', nl: 'toegang tot hulp', en: 'access to help' },
  { code: 'ONTMOETING', nl: 'ontmoeting', en: 'meeting places' },
  { code: 'SPELEN', nl: 'spelen', en: 'play' },
  { code: 'VRIJE_TIJD', nl: 'vrije tijd', en: 'leisure', synonyms: ['vrijetijdsvoorzieningen'] },
  { code: 'SPORT', nl: 'sport', en: 'sport', partOf: 'VRIJE_TIJD', synonyms: ['sports'] },
  { code: 'INFORMEEL', nl: 'informele steun en gemeenschappen', en: 'informal support and communities' },
  {
    code: 'JEUGDHULP',
    nl: 'jeugdhulp en jeugdbescherming',
    en: 'youth help and youth protection',
    synonyms: ['jeugdzorg', 'youth care'],
  },
  { code: 'VEILIGHEID', nl: 'veiligheid', en: 'safety' },
  {
    code: 'BESTUUR',
    nl: 'bestuur en beheer',
    en: 'governance and management',
    definition: {
      nl: 'Wie opdracht geeft, toeziet of beheert: gemeente, leerplicht, samenwerkingsverband, woningcorporatie.',
      en: 'Who commissions, supervises or manages: municipality, school attendance, school partnership, housing corporation.',
    },
  },
]);
