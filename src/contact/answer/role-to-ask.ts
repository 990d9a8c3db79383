/** Themes on which a school has somebody else than its head: those about how a child is doing. */
const careThemes: ReadonlySet<string> = new Set([
  'SIGNALEREN',
  'DOORVERWIJZEN',
  'OPVOEDONDERSTEUNING',
  'AFSPRAKEN_CASUSOVERLEG',
]);

interface Roles {
  readonly usual: string;
  /** On the themes above. */
  readonly care?: string;
}

const school: Roles = { usual: 'DIRECTEUR', care: 'INTERN_BEGELEIDER' };
const childcare: Roles = { usual: 'TEAMLEIDER', care: 'AANDACHTSFUNCTIONARIS' };
const team: Roles = { usual: 'COORDINATOR' };

/**
 * Whom to ask for at each kind; our proposal, by what such places have. A kind that is not here has a general contact point:
 * clubs and residents' groups are run by volunteers, whom nobody should be sent to by name.
 */
const roles: Readonly<Record<string, Roles>> = {
  KINDERWERK: { usual: 'KINDERWERKER' },
  JONGERENWERK: { usual: 'JONGERENWERKER' },
  MEIDEN_JONGENSWERK: { usual: 'JONGERENWERKER' },
  OPBOUWWERK: team,
  SMW: { usual: 'SCHOOLMAATSCHAPPELIJK_WERKER' },
  OPVOEDONDERSTEUNING: team,
  BASISSCHOOL: school,
  SPECIAAL_BASISONDERWIJS: school,
  SPECIAAL_ONDERWIJS: school,
  VO_SCHOOL: school,
  IKC: school,
  KDV: childcare,
  PEUTEROPVANG_VE: childcare,
  BSO: childcare,
  JGZ_CB: { usual: 'JEUGDVERPLEEGKUNDIGE' },
  CJG: team,
  LOKAAL_TEAM: team,
  RIJKE_SCHOOLDAG: team,
  BUURTSPORTCOACH: { usual: 'BUURTSPORTCOACH' },
  JEUGDHULP_TEAM: { usual: 'TEAMLEIDER' },
  WIJKAGENTEN: { usual: 'WIJKAGENT' },
  GEMEENTE_AFDELING: { usual: 'GEMEENTE_BELEID' },
};

/**
 * The role to ask for at a facility of a kind about a theme, as a code of `contact-roles.ts`. ALGEMEEN where no other is
 * sure to be there.
 */
export function roleToAsk(kind: string, theme: string): string {
  const { usual, care = usual } = roles[kind] ?? { usual: 'ALGEMEEN' };
  return careThemes.has(theme) ? care : usual;
}

/** Kinds of facilities at which one of these roles is asked for, whatever the theme; those with a general contact point apart. */
export const kindsWithRole = (asked: readonly string[]): string[] =>
  Object.entries(roles)
    .filter(([, { usual, care }]) => asked.includes(usual) || (care !== undefined && asked.includes(care)))
    .map(([kind]) => kind);

/** Every kind with the role to ask for about one of these themes: pairs, each once. */
export const rolesToAsk = (themes: readonly string[]): readonly { kind: string; role: string }[] =>
  Object.keys(roles).flatMap((kind) =>
    [...new Set(themes.map((theme) => roleToAsk(kind, theme)))].map((role) => ({ kind, role })),
  );
