import { buildSchema, getOperationAST, parse } from 'graphql';
import { personalSelection } from '../../../src/server/request/personal-selection.ts';

const schema = buildSchema(`
  enum Purpose { SIGNALLING REFERRAL }
  type ContactDetails { name: String email: String phone: String }
  type Contact { id: ID details: ContactDetails }
  type Query { contacts(purpose: Purpose): [Contact!] facility: Facility }
  type Facility { name: String contacts(purpose: Purpose): [Contact!] }
`);

const selected = (text: string, variables = {}, ofToken: string | null = null) => {
  const document = parse(text);
  return personalSelection(schema, document, getOperationAST(document)!, variables, ofToken);
};

test('a question that selects no field of details is no look at persons', () => {
  expect(
    selected('{ contacts(purpose: REFERRAL) { id details { __typename } } facility { name } }'),
  ).toBeNull();
});

test('fields are named as in the schema, once, also under another name and in fragments', () => {
  const text = `
    query { contacts { details { who: name } } facility { contacts { ...Reach } } }
    fragment Reach on Contact { details { phone ... on ContactDetails { email } name } }`;
  expect(selected(text)).toEqual({ fields: ['email', 'name', 'phone'], purposes: [] });
});

test('purposes are those of all questions and of the token, from literals, variables and their defaults', () => {
  const text = `
    query ($why: Purpose = SIGNALLING) {
      contacts(purpose: $why) { details { name } }
      facility { contacts(purpose: REFERRAL) { id } }
    }`;
  expect(selected(text)?.purposes).toEqual(['REFERRAL', 'SIGNALLING']);
  expect(selected(text, { why: 'REFERRAL' }, 'TOKEN')?.purposes).toEqual(['REFERRAL', 'TOKEN']);
  expect(selected(text, { why: null })?.purposes).toEqual(['REFERRAL']);
});

test('variables that are wrong select nothing: the operation will not run', () => {
  expect(selected('query ($why: Purpose!) { contacts(purpose: $why) { details { name } } }')).toBeNull();
});
