import { readClaimsFile } from '../../../src/server/sign-in/claims-file.ts';
import { whyNobody } from '../../../src/server/sign-in/why-nobody.ts';

const issuers = ['https://a.example', 'https://b.example'];
const rules = readClaimsFile(
  `rules:
  - { issuer: https://b.example, as: EDITOR, when: [{ claim: role, is: editor }], municipality: GM0034 }
  - { issuer: https://a.example, as: STEWARD, when: [{ claim: [access, roles], has: steward }, { claim: acr, is: hoog }], municipality: GM0034 }
  - { issuer: https://a.example, as: PARTNER, when: [{ claim: scope, has: partner }], organisation: { scheme: KVK, number: { claim: kvk } } }
  - { issuer: https://a.example, as: DASHBOARD, when: [{ claim: azp, is: kaart }], municipality: { claim: gemeente } }
`,
  'claims.yml',
  issuers,
);
const why = (claims: object) => whyNobody({ iss: 'https://a.example', sub: 'anna', ...claims }, rules);

describe('why claims make nobody', () => {
  test('is told of each rule, with the names of claims and none of their values', () => {
    const reason = why({ scope: 'openid profile', email: 'anna@example.nl' });
    expect(reason).toBe(
      'no rule of CLAIMS_FILE makes anybody of its claims (iss, sub, scope, email): ' +
        'rule 1 (EDITOR) is for another issuer; ' +
        'rule 2 (STEWARD) asks for access > roles, which it does not have; ' +
        'rule 3 (PARTNER) asks for another scope; ' +
        'rule 4 (DASHBOARD) asks for azp, which it does not have',
    );
    expect(reason).not.toContain('anna');
  });

  test('is told of the condition that does not hold', () => {
    expect(why({ access: { roles: ['steward'] }, acr: 'laag' })).toContain(
      'rule 2 (STEWARD) asks for another acr;',
    );
  });

  test('is told of the rule that decides, when it finds no home, and of none behind it', () => {
    expect(why({ scope: 'partner' })).toMatch(/rule 3 \(PARTNER\) fits, but kvk holds no number of KVK$/);
    expect(why({ azp: 'kaart', gemeente: 'Utrecht' })).toMatch(
      /rule 4 \(DASHBOARD\) fits, but gemeente holds no municipality$/,
    );
  });

  test('is told when the name somebody signs in with cannot be kept', () => {
    expect(why({ sub: 'a\u0000b', azp: 'kaart', gemeente: '0034' })).toBe(
      'its sub is longer than 255 signs, or has signs that cannot be written',
    );
  });

  test('is told of ten rules and forty claims at most', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`claim${at}`, 1]));
    const reason = whyNobody({ iss: 'https://a.example', sub: 'x', ...many }, Array(50).fill(rules[3]));
    expect(reason.match(/rule \d+/g)).toHaveLength(10);
    expect(reason).not.toContain('claim40');
  });
});
