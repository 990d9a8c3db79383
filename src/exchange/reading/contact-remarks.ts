import type { Remarks } from './remarks.ts';

/** What is said of the lines of sheets of contacts; never what stands there of a person. */
export const contactRemarks = {
  NO_ROLE: {
    nl: 'Er is geen functie ingevuld die bekend is. Kies er een uit het blad Woorden van het sjabloon.',
    en: 'There is no role that is known. Choose one from the sheet Words of the template.',
  },
  NO_PLACE: {
    nl: 'Er staat niet bij waar dit contact voor is. Vul een organisatie, een voorziening of gebieden in.',
    en: 'It does not say what this contact is for. Fill in an organisation, a facility or areas.',
  },
  NO_CHANNEL: {
    nl: 'Er is niets om dit contact mee te bereiken. Vul een postbus, een nummer of een persoon in.',
    en: 'There is nothing to reach this contact by. Fill in a mailbox, a number or a person.',
  },
  BAD_MAIL: {
    nl: 'Dit is geen e-mailadres en is weggelaten. Schrijf het als naam@organisatie.nl.',
    en: 'This is no e-mail address and was left out. Write it as name@organisation.nl.',
  },
  BAD_PHONE: {
    nl: 'Dit is geen telefoonnummer en is weggelaten. Schrijf het met netnummer, of met + en het landnummer.',
    en: 'This is no telephone number and was left out. Write it with its area code, or with + and the code of the country.',
  },
  BAD_PERSON_NAME: {
    nl: 'Dit is geen naam van een persoon en is weggelaten.',
    en: 'This is no name of a person and was left out.',
  },
  PERSONAL_KEY: {
    nl: 'De sleutel is de naam, het adres of het nummer van een persoon, en blijft staan als de persoon wordt verwijderd. Geef een eigen nummer, of laat de sleutel leeg.',
    en: 'The key is the name, the address or the number of a person, and stays when the person is removed. Give a number of your own, or leave the key empty.',
  },
  PERSONAL_MAILBOX: {
    nl: 'De postbus lijkt op het adres van een persoon, en iedereen zou hem zien; hij is weggelaten. Vul een postbus van de functie in, en dit adres in de kolom voor de persoon.',
    en: 'The mailbox looks like the address of a person, and everyone would see it; it was left out. Fill in a mailbox of the function, and this address in the column for the person.',
  },
  PERSONAL_TEXT: {
    nl: 'Er staan gegevens van een persoon in wat iedereen leest; de tekst is weggelaten. Noem een functie, en geen naam, adres of nummer.',
    en: 'What everyone reads holds data of a person; the text was left out. Name a role, and no name, address or number.',
  },
  PERSON_NOT_PUBLIC: {
    nl: 'Een persoon wordt nooit aan iedereen getoond; genomen is wat bij de functie hoort.',
    en: 'A person is never shown to everyone; taken is what goes with the role.',
  },
  PERSON_WITHOUT_ACCOUNT: {
    nl: 'Geen gemeente met een account, of meer dan een, staat in voor dit contact. De persoon is weggelaten; de functie is ingelezen.',
    en: 'No municipality with an account, or more than one, answers for this contact. The person was left out; the function came in.',
  },
  PERSON_EXPIRED: {
    nl: 'De persoon had al verwijderd moeten zijn en is weggelaten. Ga na of het nog klopt en vul die dag in.',
    en: 'The person was to be removed already and was left out. Check whether it is still right and fill in that day.',
  },
  PERSON_ERASED: {
    nl: 'De persoon is op verzoek gewist en komt niet terug. Haal de persoon ook uit dit bestand.',
    en: 'The person was erased on request and does not come back. Take the person out of this file too.',
  },
  PERSON_KEPT_TOO_LONG: {
    nl: 'Een persoon wordt hoogstens twee jaar bewaard; die dag is genomen.',
    en: 'A person is kept for two years at most; that day was taken.',
  },
  CONTACT_VERIFIED_LATER: {
    nl: 'Het contact is hier na de dag van deze regel nagegaan of verbeterd; dat blijft staan.',
    en: 'The contact was checked or put right here after the day of this line; that stays.',
  },
  UNKNOWN_ORGANISATION: {
    nl: 'Deze organisatie is niet bekend, of er zijn er meer met deze naam. Vul de sleutel of het nummer in, als KVK:01234567.',
    en: 'This organisation is not known, or several have this name. Fill in its key or number, as KVK:01234567.',
  },
  UNKNOWN_CONTACT_AREA: {
    nl: 'Dit gebied is niet bekend. Kijk naar de code, of breng eerst de gebieden in.',
    en: 'This area is not known. Look at the code, or bring the areas in first.',
  },
} satisfies Remarks;
