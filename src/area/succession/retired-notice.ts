import type { Language } from '../../graphql/language.ts';
import type { RetirementRow } from './succession.rows.ts';

interface Retired extends Omit<RetirementRow, 'id'> {
  readonly code: string;
  readonly label: string;
  readonly edition: number;
}

/** What somebody who asks for an old code must know, in a few sentences. */
export function retiredNotice(retired: Retired, language: Language): string {
  const { code, label, edition, goneIn, since, successors } = retired;
  const areas = successors.map((one) => `${one.code} ${one.label}${part(one.share)}`).join(', ');
  if (language === 'NL') {
    const when = since
      ? `is opgeheven op ${day(since, 'nl-NL')}`
      : `komt niet meer voor sinds editie ${goneIn}`;
    const where = areas ? `Het gebied ligt nu in: ${areas}.` : 'Waar het gebied naartoe ging is niet bekend.';
    return `${code} ${label} ${when}; dit is editie ${edition}. ${where}`;
  }
  const when = since ? `was abolished on ${day(since, 'en-GB')}` : `does not occur since edition ${goneIn}`;
  const where = areas ? `The area is now in: ${areas}.` : 'Where the area went is not known.';
  return `${code} ${label} ${when}; this is edition ${edition}. ${where}`;
}

const part = (share: number | null) => (share === null ? '' : ` (${Math.round(share)} %)`);

const day = (date: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
