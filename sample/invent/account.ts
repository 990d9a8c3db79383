import { municipality } from './town.ts';

/** The municipality takes part, and agreed with partners who may look whom up for what; one agreement is over. */
export const account = {
  code: 'voorbeeldstad',
  name: municipality.name,
  municipalities: [municipality.code],
  agreements: [
    {
      key: 'keten-rond-het-kind',
      name: 'Convenant Keten rond het kind',
      purposes: ['COLLABORATION', 'SIGNALLING', 'REFERRAL'],
      processingUrl: 'https://register.example.nl/verwerkingen/contacten-van-de-keten',
      documentUrl: 'https://documenten.example.nl/convenant-keten-rond-het-kind.pdf',
      validFrom: '2025-01-01',
      validUntil: '2028-01-01',
      parties: [
        ...['kwartier', 'waardwerk', 'toegang', 'ggd', 'jgz', 'openbaar', 'zilverwier', 'politie'],
        'jeugdhulp-wierland',
      ],
    },
    {
      key: 'rijke-schooldag',
      name: 'Samenwerking Rijke Schooldag',
      purposes: ['ACTIVITIES'],
      processingUrl: 'https://register.example.nl/verwerkingen/rijke-schooldag',
      documentUrl: null,
      validFrom: '2025-08-01',
      validUntil: '2027-08-01',
      parties: ['sportservice', 'bibliotheek', 'boei', 'openbaar'],
    },
    {
      key: 'opvang-2023',
      name: 'Afspraken met de opvang 2023-2025',
      purposes: ['COLLABORATION'],
      processingUrl: 'https://register.example.nl/verwerkingen/opvang',
      documentUrl: null,
      validFrom: '2023-01-01',
      validUntil: '2025-01-01',
      parties: ['knoop', 'rekenmuis'],
    },
  ],
} as const;
