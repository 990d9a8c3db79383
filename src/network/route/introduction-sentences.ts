import { contactRoles } from '../../contact/contact-roles.ts';
import type { Language } from '../../graphql/language.ts';
import type { Term } from '../../graphql/term.ts';
import { levelName } from '../../relation/levels.ts';
import { themes } from '../../relation/themes.ts';
import { sayDay } from '../graph/say-day.ts';
import { sayDecimal } from '../graph/say-number.ts';
import type { IntroductionStep } from './introduction-step.ts';
import type { NoIntroductionReason, WeakestReason } from './introduction-terms.ts';

/** What a sentence on why there is no route needs. */
export interface NoIntroductionFacts {
  readonly reason: NoIntroductionReason;
  readonly from: string;
  /** Name of the other end; null where a kind was asked. */
  readonly to: string | null;
  readonly kind: Term | null;
  readonly area: string | null;
  /** Which of the two ends it is about; null: both, or the kind. */
  readonly who: string | null;
}

/** Why one may be introduced along this step, and whom to ask for (Dutch at B1 level). Never which side said so. */
export function whyStep({ from, to, tie, role }: IntroductionStep, language: Language): string {
  const [theme, who] = [themes.get(tie.theme), contactRoles.get(role)];
  const both = tie.consensus === 'CONFIRMED';
  return language === 'NL'
    ? `${from.name} en ${to.name} werken samen: ${theme.nl}, ${sayLevel(tie.level, 'NL')}. ${both ? 'Beide zeggen dat, het laatst' : 'Eén van beide zegt dat'} op ${sayDay(tie.confirmedOn, 'NL')}. Vraag bij ${to.name} naar: ${who.nl}.`
    : `${from.name} and ${to.name} work together: ${theme.en}, ${sayLevel(tie.level, 'EN')}. ${both ? 'Both say so, last' : 'One of the two says so,'} on ${sayDay(tie.confirmedOn, 'EN')}. At ${to.name} ask for: ${who.en}.`;
}

/** Why that step is the weakest of its route. */
export function whyWeakest(
  { from, to, tie }: IntroductionStep,
  because: WeakestReason,
  language: Language,
): string {
  const [nl, en] = {
    ONE_SIDED: [
      'maar één van beide zegt dat zij samenwerken',
      'only one of the two says that they work together',
    ],
    LEVEL: [
      `zij werken samen op ${sayLevel(tie.level, 'NL')}`,
      `they work together at ${sayLevel(tie.level, 'EN')}`,
    ],
    AGE: [
      `dat is voor het laatst bevestigd op ${sayDay(tie.confirmedOn, 'NL')}`,
      `this was last confirmed on ${sayDay(tie.confirmedOn, 'EN')}`,
    ],
  }[because];
  return language === 'NL'
    ? `Het zwakst is de stap van ${from.name} naar ${to.name}: ${nl}.`
    : `The weakest step is from ${from.name} to ${to.name}: ${en}.`;
}

export function whyNoRoute(facts: NoIntroductionFacts, language: Language): string {
  const { from, who, area } = facts;
  const [toNl, toEn] = [facts.to ?? facts.kind?.nl ?? '', facts.to ?? facts.kind?.en ?? ''];
  const [inNl, inEn] = area === null ? ['', ''] : [` in ${area}`, ` in ${area}`];
  const [nl, en] = sentences[facts.reason]({ from, who, toNl: toNl + inNl, toEn: toEn + inEn });
  return language === 'NL' ? nl : en;
}

interface Names {
  readonly from: string;
  readonly who: string | null;
  readonly toNl: string;
  readonly toEn: string;
}

const sentences: Readonly<Record<NoIntroductionReason, (names: Names) => readonly [string, string]>> = {
  NOT_AT_WORK: ({ who }) => [`${who} is op die dag niet aan het werk.`, `${who} is not at work on that day.`],
  NO_SUCH_KIND_IN_AREA: ({ toNl, toEn }) => [`Er is geen ${toNl} bekend.`, `No ${toEn} is known.`],
  NOT_ASKED: ({ who }) => [
    `Met wie ${who} samenwerkt, is nooit gevraagd.`,
    `Nobody ever asked whom ${who} works with.`,
  ],
  NO_TIES: ({ who, toNl, toEn }) => [
    `${who ?? `Geen enkele voorziening die is gevraagd (${toNl})`} heeft op die dag geen samenwerking waarover iemand kan introduceren: te oud, niet bevestigd of niet bekend.`,
    `${who ?? `What was asked for (${toEn})`} has no tie on that day to be introduced over: too old, not confirmed or not known.`,
  ],
  ONLY_ONE_SIDED: ({ from, toNl, toEn }) => [
    `Van ${from} naar ${toNl} is er alleen een route waarvan ergens maar één van beide zegt dat zij samenwerken.`,
    `From ${from} to ${toEn} there is only a route of which somewhere only one of the two says that they work together.`,
  ],
  TOO_FAR: ({ from, toNl, toEn }) => [
    `Van ${from} naar ${toNl} is er een route, maar van meer dan vier stappen.`,
    `From ${from} to ${toEn} there is a route, but of more than four steps.`,
  ],
  NOT_CONNECTED: ({ from, toNl, toEn }) => [
    `${from} hangt met ${toNl} niet samen, ook niet via anderen.`,
    `${from} is not connected to ${toEn}, not along others either.`,
  ],
  NOT_FOUND: ({ from, toNl, toEn }) => [
    `Van ${from} naar ${toNl} is in vier stappen geen route gevonden; verder is niet gezocht.`,
    `From ${from} to ${toEn} no route was found in four steps; further on nobody looked.`,
  ],
};

/** A half is between two levels: one side says the one, the other the next. */
function sayLevel(level: number, language: Language): string {
  const [low, high] = [Math.floor(level), Math.ceil(level)].map(
    (whole) => `"${levelName(whole, language === 'NL' ? 'nl' : 'en')}"`,
  );
  const number = sayDecimal(level, 1, language);
  if (language === 'NL') return `niveau ${number} van 5 (${low === high ? low : `tussen ${low} en ${high}`})`;
  return `level ${number} of 5 (${low === high ? low : `between ${low} and ${high}`})`;
}
