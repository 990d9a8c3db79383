import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { connectionOf } from '../graphql/paging.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { checkGoodForMonths } from '../organisation/check-good-for.ts';
import { freshnessOn } from '../source/freshness.ts';
import { ImportRun, importRunOf } from '../source/import-run.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Verified } from '../source/verified.graphql.ts';
import { tellFact } from './claim/tell-fact.ts';
import { conflictsUnder } from './conflict.rows.ts';
import { Facility, facilityOf, facilityViewOf } from './facility.graphql.ts';
import { FactField } from './term/fact-terms.ts';

@ObjectType({
  description:
    'Tegenspraak. A register says otherwise than what a person checked, or a list than what was put right here. What was checked is shown, until they agree or the check is older than 12 months.',
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => ID, { description: 'Id of the conflict.' })
  id!: string;

  @Field(() => FactField, { description: 'What it is about.' })
  field!: FactField;

  @Field(() => String, {
    nullable: true,
    description: 'Of a capacity its measure, of a number its register; null for the others.',
  })
  part!: string | null;

  @Field(() => DateScalar, { description: 'Day of the file with which it began.' })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the file with which it ended; null while it is open.',
  })
  until!: string | null;

  facilityId!: string;
  verifiedSourceId!: string;
  verifiedValue!: unknown;
  verifiedOn!: string;
  verifiedBy!: string | null;
  registerSourceId!: string;
  registerValue!: unknown;
  runId!: string | null;
  asOf!: string;
}

@Resolver(() => Conflict)
export class ConflictFields {
  @FieldResolver(() => Facility, { nullable: true, description: 'Facility of which it is said.' })
  facility(@Root() { facilityId, asOf }: Conflict, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, facilityId, asOf);
  }

  @FieldResolver(() => String, { description: 'What was checked, and is shown.' })
  verifiedValue(@Root() { field, verifiedValue }: Conflict): string {
    return tellFact(field, verifiedValue);
  }

  @FieldResolver(() => Verified, { description: 'Who checked it, and when.' })
  verified(@Root() { verifiedOn, verifiedBy, asOf }: Conflict): Verified {
    return { on: verifiedOn, by: verifiedBy, freshness: freshnessOn(asOf, verifiedOn, checkGoodForMonths) };
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Source with what was checked.' })
  verifiedSource(@Root() { verifiedSourceId }: Conflict, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, verifiedSourceId);
  }

  @FieldResolver(() => String, { description: 'What the register or list says.' })
  registerValue(@Root() { field, registerValue }: Conflict): string {
    return tellFact(field, registerValue);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The register or list.' })
  registerSource(@Root() { registerSourceId }: Conflict, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, registerSourceId);
  }

  @FieldResolver(() => ImportRun, {
    nullable: true,
    description: 'The import that last brought it up; null: a correction did.',
  })
  run(@Root() { runId }: Conflict, @Ctx() context: Context): Promise<ImportRun | null> {
    return importRunOf(context, runId);
  }
}

@Resolver(() => Facility)
export class FacilityConflictFields {
  @FieldResolver(() => [Conflict], {
    nullable: true,
    description: 'Where a register contradicts what was checked, on the day that is asked about.',
  })
  conflicts(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Conflict[]> {
    return byParent(context, `conflicts ${asOf}`, id, (ids) =>
      conflictsUnder(context.rows, facilityViewOf(context, asOf), ids),
    );
  }
}

export const ConflictConnection = connectionOf(Conflict, 'Conflict');
