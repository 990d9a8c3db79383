import { readClaimsFile } from '../../../src/server/sign-in/claims-file.ts';
import { holderOfClaims } from '../../../src/server/sign-in/holder-of-claims.ts';

const issuer = 'https://login.example.nl/realms/stad';
const claims = (more: object = {}) => ({ iss: issuer, sub: 'f3a1', ...more });
const rulesIn = (text: string, issuers = [issuer]) => readClaimsFile(text, 'claims.yml', issuers);

const rules = rulesIn(`
rules:
  - as: STEWARD
    when:
      - { claim: [realm_access, roles], has: ketenkaart-steward }
      - { claim: acr, is: [substantieel, hoog] }
    municipality: GM0034
  - as: PARTNER
    when: [{ claim: scope, has: ketenkaart.partner }]
    organisation: { scheme: KVK, number: { claim: [organisation, kvk] } }
    purpose: { claim: 'https://example.nl/purpose' }
  - as: DASHBOARD
    when: [{ claim: azp, is: dashboard }]
    municipality: { claim: gemeente }
`);
const holder = (more: object) => holderOfClaims(claims(more), rules);

describe('claims become a viewer by the first rule that fits', () => {
  test('a role in a list and a level of assurance make a steward of a municipality', () => {
    const realm_access = { roles: ['user', 'ketenkaart-steward'] };
    expect(holder({ realm_access, acr: 'hoog' })).toEqual({
      kind: 'STEWARD',
      actor: 'f3a1@login.example.nl/realms/stad',
      municipality: 'GM0034',
      organisation: null,
      purpose: null,
    });
    expect(holder({ realm_access, acr: 'laag' })).toBeNull();
    expect(holder({ realm_access })).toBeNull();
    expect(holder({ realm_access: { roles: 'ketenkaart-steward-not' }, acr: 'hoog' })).toBeNull();
  });

  test('a word of the scope makes a partner of an organisation, with what it asks for', () => {
    const partner = {
      scope: 'openid ketenkaart.partner',
      organisation: { kvk: '12345678' },
      'https://example.nl/purpose': 'SIGNALEREN',
    };
    expect(holder(partner)).toMatchObject({
      kind: 'PARTNER',
      municipality: null,
      organisation: { scheme: 'KVK', value: '12345678' },
      purpose: 'SIGNALEREN',
    });
    expect(holder({ ...partner, 'https://example.nl/purpose': undefined })).toMatchObject({ purpose: null });
    expect(holder({ ...partner, organisation: { kvk: '1234567' } })).toBeNull();
    expect(holder({ ...partner, organisation: {} })).toBeNull();
    expect(holder({ ...partner, scope: 'ketenkaart.partners' })).toBeNull();
  });

  test.each([
    ['GM0363', 'GM0363'],
    ['0363', 'GM0363'],
    [363, 'GM0363'],
    ['34', 'GM0034'],
    ['Amsterdam', undefined],
    ['GM03630', undefined],
    ['', undefined],
    [['GM0363', 'GM0034'], undefined],
    [null, undefined],
  ])('client credentials make a dashboard; a municipality %j is %s', (gemeente, municipality) => {
    expect(holder({ azp: 'dashboard', gemeente })?.municipality).toBe(municipality);
  });

  test('without a rule that fits they make nobody, also not anonymous', () => {
    expect(holder({})).toBeNull();
    expect(holder({ role: 'OPERATOR', viewer: 'OPERATOR', as: 'STEWARD' })).toBeNull();
    expect(holderOfClaims(claims({ azp: 'dashboard', gemeente: 'GM0034' }), [])).toBeNull();
  });

  test('names every object has are no claims', () => {
    const [rule] = rulesIn(
      'rules: [{ as: EDITOR, when: [{ claim: [constructor, name], is: Object }], municipality: GM0034 }]',
    );
    expect(holderOfClaims(claims(), [rule!])).toBeNull();
    expect(holderOfClaims(claims({ constructor: { name: 'Object' } }), [rule!])).not.toBeNull();
  });

  test.each(['a\u0000b', 'a\nb', '\ud800', ' ', 'x'.repeat(256)])(
    'a subject that no log can keep is nobody: %j',
    (sub) => {
      expect(holder({ sub, azp: 'dashboard', gemeente: 'GM0034' })).toBeNull();
    },
  );
});

describe('with several issuers', () => {
  const partners = 'https://partners.example.nl';
  const text = `
rules:
  - { as: EDITOR, issuer: ${issuer}, when: [{ claim: role, is: editor }], municipality: GM0034 }
`;
  test('a rule is for the tokens of one; without that the other could hand out its roles', () => {
    const own = rulesIn(text, [issuer, partners]);
    const foreign = { iss: partners, sub: 'x', role: 'editor' };
    expect(holderOfClaims(foreign, own)).toBeNull();
    const unbound = own.map((rule) => ({ ...rule, issuer: undefined }));
    expect(holderOfClaims(foreign, unbound)).toMatchObject({ kind: 'EDITOR' });
  });

  test('a rule has to say for which, and subjects of the same name are two', () => {
    const anyone = text.replace(`issuer: ${issuer},`, '');
    expect(() => rulesIn(anyone, [issuer, partners])).toThrow('say which issuer it is for');
    const both = rulesIn(
      `${text}  - { as: EDITOR, issuer: ${partners}, when: [{ claim: role, is: editor }], municipality: GM0034 }`,
      [issuer, partners],
    );
    const actors = [issuer, partners].map(
      (iss) => holderOfClaims({ iss, sub: 'x', role: 'editor' }, both)?.actor,
    );
    expect(new Set(actors).size).toBe(2);
  });
});

describe('a file of rules', () => {
  test('that is wrong says where, all at once', () => {
    const wrong = `rules:
  - as: OPERATOR
    when: []
  - as: PARTNER
    when: [{ claim: role, is: a, has: b }]
    municipality: Almere
    extra: 1
  - as: EDITOR
    when: [{ claim: role, is: editor }]
    issuer: https://elsewhere.example
    organisation: { scheme: KVK, number: '1' }
`;
    const read = () => rulesIn(wrong);
    expect(read).toThrow('claims.yml is not a file of rules for claims');
    for (const part of [
      'line 2, column 9, rules.0.as: one of PARTNER, DASHBOARD, EDITOR, STEWARD, IMPORTER, AUDITOR',
      'rules.0.when: a rule without a condition would fit every token',
      'rules.1.when.0: give either is or has',
      'rules.1.municipality: a code such as GM0363, or { claim: … }',
      'rules.1.extra: this is no word of the file',
      'rules.2.organisation.number: "1" is no KvK-nummer: expected 8 digits.',
    ])
      expect(read).toThrow(part);
  });

  test.each([
    ['OPERATOR', 'municipality: GM0034', 'one of PARTNER'],
    ['ANONYMOUS', 'municipality: GM0034', 'one of PARTNER'],
    ['PARTNER', 'purpose: x', 'PARTNER needs the organisation it belongs to'],
    [
      'STEWARD',
      'organisation: { number: org_0123456789abcdef }',
      'STEWARD needs the municipality it belongs to',
    ],
    [
      'PARTNER',
      'organisation: { number: org_0123456789abcdef }, municipality: GM0034',
      'a partner belongs to an organisation',
    ],
    ['PARTNER', 'organisation: { number: somebody }', 'without a scheme it is an id: org_…'],
    ['EDITOR', `municipality: GM0034, issuer: https://elsewhere.example`, 'this is none of OIDC_ISSUER'],
  ])('does not make %s of anybody with %s', (as, rest, fault) => {
    const make = () => rulesIn(`rules: [{ as: ${as}, when: [{ claim: a, is: b }], ${rest} }]`);
    expect(make).toThrow(fault);
  });

  test('may be JSON', () => {
    const rule = { as: 'AUDITOR', when: [{ claim: 'a', is: 'b' }], municipality: 'GM0034' };
    expect(rulesIn(JSON.stringify({ rules: [rule] }))).toEqual([rule]);
  });
});
