import { sayCount, sayDecimal, sayPart, sayPercent } from './graph/say-number.ts';
import { sayUnits } from './graph/units.ts';
import { fifth, isAll, isNone, type Sentences } from './measure/measure-sentence.ts';

/** Measures of a network in Dutch, at B1 level. */
export const dutchSentences: Sentences = {
  density(value) {
    if (isNone(value)) return 'geen van de mogelijke lijnen is bekend';
    if (isAll(value)) return 'alle mogelijke lijnen zijn er';
    if (value < fifth)
      return `ongeveer 1 op de ${sayCount(Math.round(1 / value), 'NL')} mogelijke lijnen is er`;
    if (value >= 0.995) return 'bijna alle mogelijke lijnen zijn er';
    return `ongeveer ${Math.round(100 * value)} op de 100 mogelijke lijnen zijn er`;
  },
  averageDegree(value, { one }) {
    if (isNone(value)) return 'van niemand is een partner bekend';
    const said = sayDecimal(value, 1, 'NL');
    return `een ${one} heeft gemiddeld ${said} ${said === '1' ? 'partner' : 'partners'}`;
  },
  degreeCentralisation(value, { one }) {
    if (isNone(value)) return 'iedereen heeft evenveel lijnen';
    if (isAll(value)) return `één ${one} heeft alle lijnen`;
    return `${sayPart(value, 'NL')}, tussen 0 (iedereen heeft evenveel lijnen) en 1 (één heeft alle lijnen)`;
  },
  betweennessCentralisation(value, { one }) {
    if (isNone(value)) return 'iedereen ligt even vaak op de route tussen anderen';
    if (isAll(value)) return `alle kortste routes tussen anderen gaan via één ${one}`;
    return `${sayPart(value, 'NL')}, tussen 0 (iedereen ligt even vaak tussen anderen) en 1 (één ligt tussen alle anderen)`;
  },
  components(value, { one }, nodes) {
    if (nodes === 1) return `er is 1 ${one}, en dus 1 deel`;
    if (value === 1) return 'alles hangt samen: van iedereen is er een route naar iedereen';
    return `er zijn ${sayCount(value, 'NL')} delen, zonder route van het ene naar het andere`;
  },
  isolates(value, unit) {
    if (value === 0) return 'iedereen heeft ten minste 1 lijn';
    return `${sayUnits(value, unit, 'NL')} ${value === 1 ? 'heeft' : 'hebben'} hier geen lijn`;
  },
  cutPoints(value, unit) {
    if (value === 0) return `geen ${unit.one} houdt als enige anderen bij elkaar`;
    return `${sayUnits(value, unit, 'NL')} ${value === 1 ? 'houdt' : 'houden elk'} als enige anderen bij elkaar`;
  },
  bridges(value) {
    if (value === 0) return 'geen lijn is de enige route tussen twee delen';
    if (value === 1) return '1 lijn is de enige route tussen twee delen';
    return `${sayCount(value, 'NL')} lijnen zijn elk de enige route tussen twee delen`;
  },
  reciprocity: (value) =>
    `bij ${sayPercent(100 * value, 'NL')} van de lijnen waarover iemand iets zei, spraken beide kanten`,
  confirmedPercent: (value) =>
    `${sayPercent(value, 'NL')} van de samenwerkingen is door beide kanten bevestigd`,
  transitivity: (value, { one }) =>
    `twee partners van dezelfde ${one} werken in ${sayPercent(100 * value, 'NL')} van de gevallen ook met elkaar samen`,
  diameter: (value, { one }) =>
    value === 0
      ? `er is geen deel met meer dan één ${one}`
      : `in het grootste deel is iedereen in hoogstens ${sayCount(value, 'NL')} ${value === 1 ? 'stap' : 'stappen'} te bereiken`,
  averagePathLength(value, { one }) {
    if (isNone(value)) return `er is geen deel met meer dan één ${one}`;
    const said = sayDecimal(value, 1, 'NL');
    return `in het grootste deel is een ander gemiddeld ${said} ${said === '1' ? 'stap' : 'stappen'} ver`;
  },
  eiIndex(value) {
    if (isNone(1 + value)) return 'alle lijnen blijven binnen de eigen sector';
    if (isNone(1 - value)) return 'alle lijnen gaan naar een andere sector';
    return `${sayPercent(50 * (1 + value), 'NL')} van de lijnen gaat naar een andere sector`;
  },
  multiplexity(value) {
    const said = sayDecimal(value, 1, 'NL');
    return `wie samenwerkt, doet dat gemiddeld op ${said} ${said === '1' ? 'thema' : "thema's"}`;
  },
  core: (value) =>
    value === 0
      ? 'er is geen kern, want er is geen lijn bekend'
      : `er is een groep waarin iedereen ten minste ${sayCount(value, 'NL')} ${value === 1 ? 'partner' : 'partners'} heeft`,
};
