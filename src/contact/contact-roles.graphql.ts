import { Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Term } from '../graphql/term.graphql.ts';
import { contactRoles } from './contact-roles.ts';
import { ContactVisibility } from './contact-visibility.ts';

registerEnumType(ContactVisibility, {
  name: 'ContactVisibility',
  description: 'Who may see how to reach a contact.',
  valuesConfig: {
    PUBLIC: { description: 'Everyone.' },
    PARTNERS: { description: 'Who has a relation with it or shares a network.' },
    TENANT: { description: 'The municipality.' },
    OWNER: { description: 'Its own organisation.' },
  },
});

@ObjectType({
  description: 'Contactrol. In which role somebody may be called; a name may be missing.',
  simpleResolvers: true,
})
export class ContactRole extends Term {
  @Field(() => ContactVisibility, { description: 'Who sees the details, unless its keeper says otherwise.' })
  visibility!: ContactVisibility;

  @Field(() => Int, { description: 'Months that a check of such a contact is good for.' })
  validForMonths!: number;
}

@Resolver()
export class ContactRoleQueries {
  @Query(() => [ContactRole], { description: 'All roles of contacts.' })
  contactRoles(): readonly ContactRole[] {
    return contactRoles.terms;
  }
}
