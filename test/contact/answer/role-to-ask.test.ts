import { roleToAsk } from '../../../src/contact/answer/role-to-ask.ts';
import { contactRoles } from '../../../src/contact/contact-roles.ts';
import { facilityKinds } from '../../../src/facility/term/facility-kinds.ts';
import { themes } from '../../../src/relation/themes.ts';

test('at every kind of facility there is a role to ask for, whatever the theme', () => {
  for (const kind of facilityKinds.terms) {
    for (const theme of themes.terms) contactRoles.get(roleToAsk(kind.code, theme.code));
  }
});

test.each([
  ['BASISSCHOOL', 'SIGNALEREN', 'INTERN_BEGELEIDER'],
  ['BASISSCHOOL', 'GEZAMENLIJKE_ACTIVITEIT', 'DIRECTEUR'],
  ['KDV', 'DOORVERWIJZEN', 'AANDACHTSFUNCTIONARIS'],
  ['BSO', 'DOORGAANDE_LIJN', 'TEAMLEIDER'],
  ['WIJKAGENTEN', 'VEILIGHEID', 'WIJKAGENT'],
  ['SPORTVERENIGING', 'TALENTONTWIKKELING', 'ALGEMEEN'],
])('at a %s about %s one asks for %s', (kind, theme, role) => {
  expect(roleToAsk(kind, theme)).toBe(role);
});

test('nobody is sent to a volunteer by name', () => {
  const asked = facilityKinds.terms.flatMap((kind) =>
    themes.terms.map((theme) => roleToAsk(kind.code, theme.code)),
  );
  expect(asked).not.toContain('VRIJWILLIGER');
});
