import { Field, ID, InputType } from 'type-graphql';
import { AreaCode } from '../../area/area-code.graphql.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { ContactVisibility } from '../contact-visibility.ts';
import type { GivenPerson } from '../given/stated-contact.ts';
import type { ContactCorrection } from './correct-contact.ts';
import type { ContactToRecord } from './record-contact.ts';

@InputType({
  description: 'Wie het is. A professional or volunteer in that role; one of the first three at least.',
})
export class ContactPersonInput implements GivenPerson {
  @Field(() => String, { nullable: true, description: 'Name, in at most 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address at work.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Direct number at work, never a private one; Dutch unless it begins with +.',
  })
  phone?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day after which the person is removed; null: a year from now. At most two years from now.',
  })
  deleteAfter?: string | null;
}

/** What recording and correcting have in common. */
@InputType()
abstract class ContactInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Themes to call about, as codes or labels; null or empty: all.',
  })
  themes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Functiepostbus. E-mail address of the function, which everyone may see; never of a person.',
  })
  mailbox?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Hoofdnummer. Number of the function, which everyone may see; Dutch unless it begins with +.',
  })
  mainPhone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When to call, for everyone to read, in at most 200 characters.',
  })
  reachableHours?: string | null;

  @Field(() => ContactVisibility, {
    nullable: true,
    description: 'Who sees the person; null: what goes with the roles. Never PUBLIC where somebody is named.',
  })
  visibility?: ContactVisibility | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known since when.' })
  validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it holds no more; null: no end is known.',
  })
  validUntil?: string | null;

  @Field(() => ContactPersonInput, { nullable: true, description: 'Who it is; null: nobody is named.' })
  person?: ContactPersonInput | null;

  @Field(() => [AreaCode], {
    nullable: true,
    description:
      'Areas that it is for, at most 100 of any level, in the newest edition that has them; null: wherever its facility or organisation works.',
  })
  areas?: string[] | null;
}

@InputType({ description: 'A contact to record: a role, where it is, and how to reach it.' })
export class RecordContactInput extends ContactInput implements ContactToRecord {
  @Field(() => [String], {
    description: 'In which roles it can be called, as codes or labels; one at least.',
  })
  roles!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'Organisation it is of; null: the one that runs the facility. One of organisation, facility, relation and areas is needed.',
  })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Facility it is at.' })
  facility?: string | null;

  @Field(() => ID, { nullable: true, description: 'Relation it is to be called about.' })
  relation?: string | null;
}

@InputType({
  description:
    'What is right of a contact. What is left out stays as it is, null empties it; where it is cannot change: record another. One that was withdrawn stays so until validUntil is given.',
})
export class CorrectContactInput extends ContactInput implements ContactCorrection {
  @Field(() => [String], { nullable: true, description: 'In which roles it can be called; at least one.' })
  roles?: string[];
}
