import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../graphql/paging.ts';
import { IssueSeverity } from './import-terms.ts';

registerEnumType(IssueSeverity, {
  name: 'IssueSeverity',
  description: 'What an issue means for the line it is about.',
  valuesConfig: {
    ERROR: { description: 'The line was not loaded.' },
    ASSUMED: { description: 'The line was loaded with a value we chose.' },
    NOTE: { description: 'The line was loaded; this is worth knowing.' },
  },
});

@ObjectType({
  description: 'Bevinding. What an import has to say to the keeper of the file.',
  simpleResolvers: true,
})
export class ImportIssue {
  @Field(() => IssueSeverity, { description: 'What it means for the line.' })
  severity!: keyof typeof IssueSeverity;

  @Field(() => String, { description: 'Stable code, e.g. UNKNOWN_AREA, so that issues can be counted.' })
  code!: string;

  @Field(() => String, {
    description: 'Name of the file; of a workbook with the sheet behind it: `teams.xlsx [Teams]`.',
  })
  file!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Line or row, as an editor shows it; in a feature collection the number of the feature. Null: the file.',
  })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the column, of a workbook with its letters; null: the whole line.',
  })
  column!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands there; of a sheet that people filled in, null over the API.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What is wrong, in a sentence that names the thing and the value. Null as `value`: who brought the file in was told, and it quotes what not everybody may know.',
  })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was taken instead; only where we chose. Null as `value`.',
  })
  assumed!: string | null;

  @Field(() => String, { nullable: true, description: 'What the keeper of the file can do about it.' })
  repair!: string | null;
}

export const ImportIssueConnection = connectionOf(ImportIssue, 'ImportIssue');
