import { z } from 'zod';
import { KeyHolder } from '../../account/key/key-holder.ts';
import { parseYaml, readYaml } from '../../norm/yaml-faults.ts';
import { identifierSchemes, readIdentifier } from '../../organisation/identifiers.ts';

/** How the claims of a token become a viewer; the first rule that fits decides. */
export type ClaimRule = z.output<typeof rule>;
/** A value that stands in the file, or a claim that holds it. */
export type Told = z.output<typeof told>;

/**
 * The rules of CLAIMS_FILE (YAML, so also JSON). Throws one Error that names everything in it that is not as expected, by
 * line and column. No rule makes the operator of anybody, or fits every token.
 */
export function readClaimsFile(text: string, name: string, issuers: readonly string[]): readonly ClaimRule[] {
  return readYaml(parseYaml(text, name, whatItIs), fileFor(issuers), name, whatItIs).rules;
}

const whatItIs = 'a file of rules for claims';

/** A claim by its name, or the names on the way to it: those of some issuers have dots and slashes of their own. */
const claim = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], 'a name, or a list of names');

const condition = z
  .strictObject({
    claim,
    /** The claim is this, or one of these. */
    is: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).min(1)])
      .optional(),
    /** The claim is a list, or words with spaces between as in `scope`, and this is among them. */
    has: z.string().min(1).optional(),
  })
  .refine(({ is, has }) => (is === undefined) !== (has === undefined), 'give either is or has');

const told = z.union([z.string().min(1), z.strictObject({ claim })], 'a value, or { claim: … }');

const schemes = identifierSchemes.terms.map(({ code }) => code);

const organisation = z
  .strictObject({
    /** Whose number it is; an id of ours (org_…) when left out. */
    scheme: z.enum(schemes, `one of ${schemes.join(', ')}`).optional(),
    number: told,
  })
  .superRefine(({ scheme, number }, { addIssue }) => {
    if (typeof number !== 'string') return;
    const fault = scheme
      ? readIdentifier(scheme, number).fault
      : !/^org_[0-9a-z]{16}$/.test(number) && 'without a scheme it is an id: org_…';
    if (fault) addIssue({ code: 'custom', path: ['number'], message: fault });
  });

const municipality = told.refine(
  (value) => typeof value !== 'string' || /^GM\d{4}$/.test(value),
  'a code such as GM0363, or { claim: … }',
);

const rule = z
  .strictObject({
    as: z.enum(KeyHolder, `one of ${Object.keys(KeyHolder).join(', ')}`),
    issuer: z.string().optional(),
    when: z.array(condition).min(1, 'a rule without a condition would fit every token'),
    municipality: municipality.optional(),
    organisation: organisation.optional(),
    purpose: told.optional(),
  })
  .superRefine((one, { addIssue }) => {
    const missing = one.as === 'PARTNER' ? 'organisation' : 'municipality';
    const strange = one.as === 'PARTNER' ? 'municipality' : null;
    if (one[missing] === undefined)
      addIssue({ code: 'custom', path: ['as'], message: `${one.as} needs the ${missing} it belongs to` });
    if (strange && one[strange] !== undefined)
      addIssue({ code: 'custom', path: [strange], message: 'a partner belongs to an organisation' });
  });

/** With several issuers each rule says whose tokens it is for: one must not hand out the roles of another. */
const fileFor = (issuers: readonly string[]) =>
  z.strictObject({
    rules: z
      .array(
        rule.superRefine(({ issuer }, { addIssue }) => {
          if (issuer === undefined && issuers.length > 1)
            addIssue({ code: 'custom', path: ['as'], message: 'say which issuer it is for' });
          if (issuer !== undefined && !issuers.includes(issuer))
            addIssue({ code: 'custom', path: ['issuer'], message: 'this is none of OIDC_ISSUER' });
        }),
      )
      .min(1),
  });
