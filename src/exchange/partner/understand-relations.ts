import { vocabulary } from '../../graphql/term.ts';
import { readLevel } from '../../relation/levels.ts';
import type { ClaimRecord, RelationRecord } from '../../relation/relation-record.ts';
import { formalities, frequencies, relationStatuses } from '../../relation/relation-terms.ts';
import { type Theme, themes } from '../../relation/themes.ts';
import { readPeriod } from '../value/read-period.ts';
import { readTeamKey } from '../value/read-team-key.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type RelationField, relationColumns } from './partner-sheet-columns.ts';

/** A sheet of relations: two teams, a theme, and what each of the two says of it. */
export const understandRelations = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, relationColumns, ['from', 'to', 'theme'], relationOf);

function relationOf(line: SheetLine<RelationField>): RelationRecord {
  const [fromKey, toKey] = [readTeamKey(line, 'from'), readTeamKey(line, 'to')];
  if (fromKey !== '' && fromKey === toKey) {
    line.error('to', 'RELATION_WITH_ITSELF', `${fromKey} cannot have a relation with itself.`);
  }
  const theme = themes.find(line.text('theme'));
  if (!theme) line.error('theme', 'UNKNOWN_THEME', `"${line.text('theme')}" is no theme that is known here.`);
  const fromClaim = readClaim(line, 'fromLevel', 'fromFrequency', 'fromOn');
  const toClaim = readClaim(line, 'toLevel', 'toFrequency', 'toOn');
  return {
    type: 'relation',
    fromKey,
    toKey,
    theme: theme?.code ?? '',
    direction: readDirection(line, theme),
    fromClaim,
    toClaim,
    formality: line.term('formality', formalities),
    documentUrl: line.website('documentUrl'),
    status: line.term('status', relationStatuses),
    ...readStart(line, [fromClaim, toClaim]),
  };
}

export const directions = vocabulary('directions', [
  { code: 'MUTUAL', nl: 'wederzijds', en: 'mutual' },
  { code: 'FORWARD', nl: 'heen', en: 'forward' },
  { code: 'BACKWARD', nl: 'terug', en: 'backward' },
]);

/** Left open: mutual, unless the theme is done by one side for the other; then from `van` to `naar` is ASSUMED. */
function readDirection(line: SheetLine<RelationField>, theme: Theme | null): RelationRecord['direction'] {
  const given = line.text('direction');
  const direction = directions.find(given);
  if (direction) return direction.code as RelationRecord['direction'];
  if (given !== '')
    line.error('direction', 'UNKNOWN_DIRECTION', `"${given}" is not WEDERZIJDS, HEEN or TERUG.`);
  if (theme?.direction !== 'DIRECTED') return 'MUTUAL';
  line.assumed(
    'direction',
    'NO_DIRECTION',
    `${theme.code} has a direction, and the line has none.`,
    'FORWARD',
  );
  return 'FORWARD';
}

/** Null when that side has said nothing. Level 0 is an answer: asked, and there is no contact. */
function readClaim(
  line: SheetLine<RelationField>,
  levelField: RelationField,
  frequencyField: RelationField,
  dayField: RelationField,
): ClaimRecord | null {
  const given = line.text(levelField);
  const frequency = line.term(frequencyField, frequencies);
  const claimedOn = line.day(dayField);
  if (given === '') {
    if (frequency !== null || claimedOn !== null) {
      line.note(
        levelField,
        'NO_LEVEL',
        'A frequency or a day without a level says nothing; it was left out.',
      );
    }
    return null;
  }
  const level = readLevel(given);
  if (level !== null) return { level, frequency, claimedOn };
  line.error(levelField, 'BAD_LEVEL', `"${given}" is no level from 0 to 5.`);
  return null;
}

/** Since when, or else ASSUMED since somebody first said so. */
function readStart(line: SheetLine<RelationField>, claims: readonly (ClaimRecord | null)[]) {
  const { validFrom, validUntil } = readPeriod(line);
  if (validFrom !== null) return { validFrom, isStartAssumed: false, validUntil };
  const [firstSaid] = claims.flatMap((claim) => claim?.claimedOn ?? []).sort();
  const isUsable = firstSaid !== undefined && (validUntil === null || firstSaid < validUntil);
  if (line.text('validFrom') === '') {
    const message = 'The line does not say since when.';
    if (isUsable)
      line.assumed('validFrom', 'NO_START', message, `${firstSaid}, or since when it is known here`);
    else line.error('validFrom', 'NO_START', message, 'Fill in the day it began, or the day a side said so.');
  }
  return { validFrom: firstSaid ?? '', isStartAssumed: true, validUntil };
}
