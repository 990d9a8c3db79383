import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import type { AreaFacts } from '../assessment/facts/area-facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import { RelationGapClass, Verdict } from '../assessment/finding/finding-terms.ts';
import { GapChangeKind } from '../gap/difference/gap-difference-terms.ts';
import { connectionOf } from '../graphql/paging.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Norm } from '../norm/norm.graphql.ts';
import type { FindingChange } from './compare-findings.ts';
import '../gap/difference/gap-difference.graphql.ts';

/** Names of facilities that are supposed, by the id they have in the scenario. */
export type SupposedNames = ReadonlyMap<string, string>;

@ObjectType({
  description: 'What would be, or is, found of one norm in one area, or of one facility.',
  simpleResolvers: true,
})
export class ScenarioFinding {
  @Field(() => Verdict, { description: 'How fact and norm compare; UNKNOWN is an open question.' })
  verdict!: Verdict;

  @Field(() => RelationGapClass, {
    nullable: true,
    description: 'What is the matter with the relation; relation norms only.',
  })
  relationClass!: RelationGapClass | null;

  @Field(() => Float, { description: 'What the norm asks of this area, in its unit, as with a gap.' })
  required!: number;

  @Field(() => Float, { nullable: true, description: 'What is there, in the same unit; null: not known.' })
  actual!: number | null;

  @Field(() => Float, { nullable: true, description: 'Priority of a gap, 0 to 1; null where it is none.' })
  urgency!: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Gap it follows from, and with which it is not counted a second time; null: none.',
  })
  becauseOf!: string | null;

  finding!: Finding;
  norm!: NormFacts;
  supposedNames!: SupposedNames;
}

@ObjectType({
  description: 'What a scenario makes of one gap or one open question.',
  simpleResolvers: true,
})
export class ScenarioChange {
  @Field(() => ID, { description: 'Id the gap has, or would have.' })
  id!: string;

  @Field(() => GapChangeKind, {
    nullable: true,
    description: 'What becomes of the gap; why it is CLOSED `after` tells. Null: it is none.',
  })
  gap!: GapChangeKind | null;

  @Field(() => GapChangeKind, {
    nullable: true,
    description: 'Whether an open question comes or goes: OPENED or CLOSED; null: neither.',
  })
  question!: GapChangeKind | null;

  @Field(() => ScenarioFinding, { nullable: true, description: 'As it is; null: not judged.' })
  before!: ScenarioFinding | null;

  @Field(() => ScenarioFinding, { nullable: true, description: 'As it would be; null: not judged then.' })
  after!: ScenarioFinding | null;

  finding!: Finding;
  change!: FindingChange;
  supposedNames!: SupposedNames;
  keys!: readonly [string];
}

export const ScenarioChangeConnection = connectionOf(ScenarioChange, 'ScenarioChange');

@ObjectType({
  description:
    'Wat als. Gaps and open questions as they are and as they would be, judged by the same code as what is stored. Nothing is stored.',
  simpleResolvers: true,
})
export class Scenario {
  @Field(() => Area, { description: 'Area of whose gaps is told, in the edition that is judged.' })
  area!: Area;

  @Field(() => DateScalar, { description: 'Day of the facts; gaps that are stored may be of another day.' })
  factsOn!: string;

  @Field(() => ID, { description: 'Id of the norm set on the one side.' })
  normSetBefore!: string;

  @Field(() => ID, { description: 'Id of the norm set on the other; mostly the same.' })
  normSetAfter!: string;

  @Field(() => Int, { description: 'Gaps as it is, by the norms this looks at.' })
  gapsBefore!: number;

  @Field(() => Int, { description: 'Gaps as it would be.' })
  gapsAfter!: number;

  @Field(() => Int, { description: 'Open questions as it is: how many could not be judged. Not gaps.' })
  unknownBefore!: number;

  @Field(() => Int, { description: 'Open questions as it would be.' })
  unknownAfter!: number;

  @Field(() => Int, { description: 'Gaps that would be new.' })
  gapsOpened!: number;

  @Field(() => Int, {
    description: 'Gaps that would be gone: met, not applicable, a question, or part of another; see `after`.',
  })
  gapsClosed!: number;

  @Field(() => Int, { description: 'Gaps that would stay, with another verdict or number.' })
  gapsChanged!: number;

  @Field(() => [Norm], {
    description:
      'Norms that are judged elsewhere and not here: what moved capacity does to them is not worked out. By code.',
  })
  notWorkedOut!: readonly Norm[];

  all!: readonly ScenarioChange[];
  areasById!: ReadonlyMap<string, AreaFacts>;
  list!: string;
}
