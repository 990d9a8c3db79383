import type { FacilityField } from '../facility/facility-sheet-columns.ts';
import { facilityOfferExplanation } from './facility-offer-explanation.ts';
import { facilityPlaceExplanation } from './facility-place-explanation.ts';
import type { SheetExplanation } from './sheet-explanation.ts';

const day = { nl: 'Dag', en: 'Day' };

export const facilitySheetExplanation: SheetExplanation<FacilityField> = {
  key: {
    nl: 'Eigen sleutel die nooit verandert, zonder dubbele punt; hiermee wordt de voorziening volgend jaar herkend.',
    en: 'Key of its own that never changes, without a colon; by it the facility is known next year.',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  name: {
    nl: 'Naam zoals die naar buiten wordt gebruikt.',
    en: 'Name as it is used in public.',
    isNeeded: true,
    example: 'Kinderwerk Rietdoarp',
  },
  kind: {
    nl: 'Eén soort voorziening.',
    en: 'One kind of facility.',
    isNeeded: true,
    words: 'facilityKinds',
    example: ['KINDERWERK'],
  },
  alsoProvides: {
    nl: 'Andere soorten die hier ook worden aangeboden, met | ertussen.',
    en: 'Other kinds that are offered here as well, with | between.',
    isList: true,
    words: 'facilityKinds',
    example: ['JONGERENWERK', 'SPEELTUIN'],
  },
  organisation: {
    nl: 'Organisatie die het uitvoert.',
    en: 'Organisation that runs it.',
    example: 'Stichting Voorbeeldwerk',
  },
  organisationKey: {
    nl: 'Sleutel van die organisatie in het blad met organisaties; leeg: de naam is de sleutel.',
    en: 'Key of that organisation in the sheet of organisations; empty: its name is the key.',
    example: 'voorbeeldwerk',
  },
  organisationKind: {
    nl: 'Soort organisatie.',
    en: 'Kind of organisation.',
    words: 'organisationKinds',
    example: ['WELZIJN'],
  },
  kvk: {
    nl: 'KvK-nummer van de organisatie, 8 cijfers.',
    en: 'Chamber of Commerce number of the organisation, 8 digits.',
    example: '01234567',
  },
  kvkBranch: {
    nl: 'KvK-vestigingsnummer van de voorziening, 12 cijfers.',
    en: 'Chamber of Commerce branch number of the facility, 12 digits.',
    example: '000012345678',
  },
  rsin: {
    nl: 'RSIN van de organisatie, 9 cijfers; alleen bij een rechtsvorm in de naam.',
    en: 'RSIN of the organisation, 9 digits; only with a legal form in its name.',
    example: '123456782',
  },
  oin: {
    nl: 'OIN van een overheidsorganisatie, 20 cijfers.',
    en: 'OIN of a public body, 20 digits.',
    example: '00000001123456782000',
  },
  ...facilityPlaceExplanation,
  ...facilityOfferExplanation,
  status: {
    nl: 'Stand van zaken; leeg: actief.',
    en: 'State of affairs; empty: active.',
    words: 'facilityStatuses',
    example: ['ACTIVE'],
  },
  validFrom: { nl: `${day.nl} waarop het begon.`, en: `${day.en} it began.`, example: '1-2-2024' },
  validUntil: {
    nl: 'Eerste dag waarop het er niet meer is; leeg: er is geen einde bekend.',
    en: 'First day it is no more; empty: no end is known.',
    example: '31-12-2030',
  },
  relationsAskedOn: {
    nl: 'Dag waarop is gevraagd met wie het samenwerkt; leeg: niet gevraagd, dus geen band is niet bekend.',
    en: 'Day it was asked with whom it works; empty: not asked, so no tie means not known.',
    example: '20-9-2026',
  },
  verifiedOn: {
    nl: 'Dag waarop iemand deze regel naging.',
    en: 'Day somebody checked this line.',
    example: '30-9-2026',
  },
  verifiedBy: {
    nl: 'Functie of afdeling die dat deed; geen naam van een persoon.',
    en: 'Role or department that did; no name of a person.',
    example: 'afdeling Jeugd',
  },
  inPostSince: {
    nl: 'Sinds wanneer de huidige medewerker er werkt.',
    en: 'Since when the present worker has been there.',
    example: '1-3-2024',
  },
  website: { nl: 'Webadres.', en: 'Address on the web.', example: 'https://www.voorbeeldwerk.example' },
  brin: {
    nl: 'Van een school: instellings- of vestigingscode van DUO.',
    en: 'Of a school: institution or location code of DUO.',
    example: '99XA00',
  },
  lrk: {
    nl: 'Van kinderopvang: LRK-nummer, 9 cijfers.',
    en: 'Of childcare: LRK number, 9 digits.',
    example: '123456789',
  },
  bag: {
    nl: 'Nummer van het gebouw in de BAG, 16 cijfers.',
    en: 'Number of the building in the BAG, 16 digits.',
    example: '0034010000000001',
  },
  parts: {
    nl: 'Van een kindcentrum (IKC): sleutels van de onderdelen in dit blad, of nummers van een register zoals LRK:123456789, met | ertussen.',
    en: 'Of a child centre (IKC): keys of its parts in this sheet, or numbers of a register such as LRK:123456789, with | between.',
    isList: true,
    example: [],
  },
  successorOf: {
    nl: 'Sleutel of nummer van de voorziening waar deze de opvolger van is; bij een fusie meer, met | ertussen.',
    en: 'Key or number of the facility it came after; several at a merger, with | between.',
    isList: true,
    example: [],
  },
};
