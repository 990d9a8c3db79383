import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { checkGoodForMonths } from '../organisation/check-good-for.ts';
import { freshnessOn } from '../source/freshness.ts';
import { ImportRun, importRunOf } from '../source/import-run.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Verified } from '../source/verified.graphql.ts';
import { tellFact } from './claim/tell-fact.ts';
import { claimsOf } from './claims.rows.ts';
import { facilityViewOf } from './facility.graphql.ts';
import { Provenance } from './facility-parts.graphql.ts';
import { FactBasis, FactField, type SourceBasis } from './term/fact-terms.ts';

registerEnumType(FactField, {
  name: 'FactField',
  description: 'What a source can say of a facility.',
  valuesConfig: {
    NAME: { description: 'Its name.' },
    KIND: { description: 'Its kind.' },
    ALSO_PROVIDES: { description: 'Other kinds it offers.' },
    ORGANISATION: { description: 'Who runs it.' },
    ADDRESS: { description: 'Street, number, postcode and place.' },
    MUNICIPALITY: { description: 'Municipality of the address.' },
    POINT: { description: 'Where it stands.' },
    AGES: { description: 'For which ages.' },
    AUDIENCES: { description: 'For whom.' },
    MODES: { description: 'How it reaches them.' },
    LOW_THRESHOLD: { description: 'What makes it easy to walk into.' },
    CONTRIBUTIONS: { description: 'What it means to children and parents.' },
    WEBSITE: { description: 'Its website.' },
    VALIDITY: { description: 'When it exists.' },
    STATUS: { description: 'Whether it is at work.' },
    CAPACITY: { description: 'A measure of how much there is of it.' },
    SERVES: { description: 'Its working areas, as far as its own line tells them.' },
    IDENTIFIER: { description: 'Its number in a register.' },
    RELATIONS_ASKED_ON: { description: 'When it was asked with whom it works.' },
    IN_POST_SINCE: { description: 'Since when its worker has been there.' },
  },
});
registerEnumType(FactBasis, {
  name: 'FactBasis',
  description: 'How well a fact is founded; the first goes before the others, of the last two the newest.',
  valuesConfig: {
    VERIFIED: { description: 'Geverifieerd. A person checked it in the past 12 months.' },
    REGISTER: { description: 'Register. A public register says so.' },
    STATED: { description: 'Opgave. Its municipality or its own organisation said so here.' },
    SHEET: { description: 'Lijst. Somebody wrote it down.' },
  },
});

@ObjectType({
  description:
    'Feit met herkomst. What one source says of one fact of a facility; of several the one that holds is shown.',
  simpleResolvers: true,
})
export class Fact {
  @Field(() => FactField, { description: 'What it is about.' })
  field!: FactField;

  @Field(() => String, {
    nullable: true,
    description: 'Of a capacity its measure, of a number its register; null for the others.',
  })
  part!: string | null;

  @Field(() => DateScalar, {
    description: 'Day of the file in which the source first said so, or on which it was said here.',
  })
  statedOn!: string;

  @Field(() => Boolean, { description: 'True for what the facility itself shows; false for what lost.' })
  holds!: boolean;

  value!: unknown;
  basisCode!: SourceBasis;
  verifiedOn!: string | null;
  verifiedBy!: string | null;
  sourceId!: string;
  runId!: string | null;
  asOf!: string;
}

@Resolver(() => Fact)
export class FactFields {
  @FieldResolver(() => String, {
    description: 'What is said, to be read; codes stay codes. Empty: that there is none.',
  })
  value(@Root() { field, value }: Fact): string {
    return tellFact(field, value);
  }

  @FieldResolver(() => FactBasis, { description: 'How well it is founded on the day that is asked about.' })
  basis(@Root() { basisCode, verifiedOn, asOf }: Fact): FactBasis {
    const freshness = freshnessOn(asOf, verifiedOn, checkGoodForMonths);
    return freshness === 'FRESH' || freshness === 'AGING' ? FactBasis.VERIFIED : basisCode;
  }

  @FieldResolver(() => Verified, { description: 'Who last checked it.' })
  verified(@Root() { verifiedOn, verifiedBy, asOf }: Fact): Verified {
    return { on: verifiedOn, by: verifiedBy, freshness: freshnessOn(asOf, verifiedOn, checkGoodForMonths) };
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who says so.' })
  source(@Root() { sourceId }: Fact, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }

  @FieldResolver(() => ImportRun, {
    nullable: true,
    description: 'The import that brought it; null when it was said here, or before this was kept.',
  })
  run(@Root() { runId }: Fact, @Ctx() context: Context): Promise<ImportRun | null> {
    return importRunOf(context, runId);
  }
}

@Resolver(() => Provenance)
export class ProvenanceFields {
  @FieldResolver(() => [Fact], {
    nullable: true,
    description:
      'Each fact of it with the source that says so, as things are now; what another source says otherwise too. Since when its worker has been there and which posts are filled only for who may see that.',
  })
  facts(@Root() { facilityId, asOf }: Provenance, @Ctx() context: Context): Promise<Fact[]> {
    return byParent(context, `facts ${asOf}`, facilityId, (ids) =>
      claimsOf(context.rows, facilityViewOf(context, asOf), ids),
    );
  }
}
