import type { ViewerKind } from '../access/viewer.ts';
import type { Language } from '../graphql/language.ts';
import { type Term, vocabulary } from '../graphql/term.ts';

/** What each kind of viewer is called, for who wants to know whom the service takes them for. */
export const viewerKindWords = vocabulary('viewer kinds', [
  word('ANONYMOUS', 'iedereen (niet ingelogd)', 'anyone (not signed in)'),
  word('PARTNER', 'partner', 'partner'),
  word('DASHBOARD', 'toepassing', 'application'),
  word('EDITOR', 'medewerker', 'editor'),
  word('STEWARD', 'gegevensbeheerder', 'data steward'),
  word('IMPORTER', 'aanlevering', 'importer'),
  word('AUDITOR', 'controleur', 'auditor'),
  word('OPERATOR', 'de dienst zelf', 'the service itself'),
]);

/** Kind and home in a few words: "gegevensbeheerder van Almere", "partner van Stichting Welzijn". */
export function callViewer(kind: ViewerKind, home: string | null, language: Language): string {
  const called = viewerKindWords.get(kind)[language === 'EN' ? 'en' : 'nl'];
  return home === null ? called : `${called} ${language === 'EN' ? 'of' : 'van'} ${home}`;
}

function word(code: ViewerKind, nl: string, en: string): Term {
  return { code, nl, en };
}
