import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { connectionOf } from '../graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { importRunsById } from './import-run.rows.ts';
import { ImportOutcome } from './import-terms.ts';

registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'How an import ended.',
  valuesConfig: {
    LOADED: { description: 'Its facts are in.' },
    UNCHANGED: { description: 'The same files had come in before; nothing was done.' },
    REJECTED: { description: 'Too much was wrong; nothing was changed, the issues say what.' },
  },
});

@ObjectType({ description: 'A file as it was offered.', simpleResolvers: true })
export class ImportedFile {
  @Field(() => String, { description: 'Name, without its folder.' })
  name!: string;

  @Field(() => Float, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => String, {
    description: 'SHA-256 of its contents, hexadecimal: the same file has the same one.',
  })
  sha256!: string;
}

@ObjectType({ description: 'What an import counted.', simpleResolvers: true })
export class ImportCounts {
  @Field(() => Int, { description: 'Lines read, headers and blank lines apart.' })
  lines!: number;

  @Field(() => Int, { description: 'Facts that were new.' })
  inserted!: number;

  @Field(() => Int, { description: 'Facts that were known and now say something else.' })
  updated!: number;

  @Field(() => Int, { description: 'Facts that were known already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Facilities that a complete register no longer has.' })
  closed!: number;

  @Field(() => Int, { description: 'Issues of lines that were not loaded.' })
  errors!: number;

  @Field(() => Int, { description: 'Issues of lines that were loaded with a value we chose.' })
  assumed!: number;

  @Field(() => Int, { description: 'Issues that are only worth knowing.' })
  notes!: number;
}

@ObjectType({
  description: 'Inleesronde. One time that a file, or a few that belong together, came in.',
  simpleResolvers: true,
})
export class ImportRun {
  @Field(() => ID, { description: 'Id of the run.' })
  id!: string;

  @Field(() => String, { description: 'Kind of file, as the command line names it.' })
  dataset!: string;

  @Field(() => Int, { nullable: true, description: 'CBS year of the areas in it; null where it has none.' })
  edition!: number | null;

  @Field(() => DateScalar, { description: 'The day the files speak of.' })
  factsOn!: string;

  @Field(() => [ImportedFile], { description: 'The files.' })
  files!: readonly ImportedFile[];

  @Field(() => ImportOutcome, { description: 'How it ended.' })
  outcome!: ImportOutcome;

  @Field(() => ImportCounts, { description: 'What it counted.' })
  counts!: ImportCounts;

  @Field(() => String, { nullable: true, description: 'Why nothing was changed; null unless rejected.' })
  rejectedBecause!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was over.' })
  finishedAt!: string;

  sourceId!: string;
}

@InputType({ description: 'Which imports; every part given must hold, one of a list suffices.' })
export class ImportRunFilter {
  @Field(() => [String], { nullable: true, description: 'These kinds of file.' })
  dataset?: string[] | null;

  @Field(() => [ImportOutcome], { nullable: true, description: 'That ended like this.' })
  outcome?: ImportOutcome[] | null;
}

export const ImportRunConnection = connectionOf(ImportRun, 'ImportRun');

/** The run that brought a fact, one statement for all that a request asks for; null for null. */
export const importRunOf = (context: Context, id: string | null): Promise<ImportRun | null> =>
  byKey<ImportRun>(context, 'import run', id, (ids) => importRunsById(context.rows, ids));
