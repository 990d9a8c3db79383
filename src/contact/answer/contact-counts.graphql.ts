import { Arg, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { asOfOptions } from '../../graphql/dated.ts';
import { demand } from '../../graphql/demand.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { figure } from '../../source/figure.ts';
import { ContactRole } from '../contact-roles.graphql.ts';
import { contactRoles } from '../contact-roles.ts';
import { type ContactCountRow, countContactsByRole } from './contact-counts.rows.ts';
import { ContactFilter, readContactFilter } from './contact-filter.graphql.ts';

@ObjectType({
  description:
    'How many contacts are known in a role; fewer than ten are WITHHELD. A role without a line has none.',
})
export class ContactCount {
  row!: ContactCountRow;
}

@Resolver(() => ContactCount)
export class ContactCountFields {
  @FieldResolver(() => ContactRole, { description: 'The role; a contact with two is counted in both.' })
  role(@Root() { row }: ContactCount): ContactRole {
    return contactRoles.get(row.role);
  }

  @FieldResolver(() => Figure, { description: 'With a person, whether or not that may be shown.' })
  named(@Root() { row }: ContactCount): Figure {
    return atLeastTen(row.named);
  }

  @FieldResolver(() => Figure, { description: 'Of the function only.' })
  mailbox(@Root() { row }: ContactCount): Figure {
    return atLeastTen(row.mailbox);
  }

  @FieldResolver(() => Figure, {
    description: 'Checked, at most half of the time ago that a check is good for.',
  })
  fresh(@Root() { row }: ContactCount): Figure {
    return atLeastTen(row.fresh);
  }

  @FieldResolver(() => Figure, { description: 'Checked longer ago, and not yet too long.' })
  aging(@Root() { row }: ContactCount): Figure {
    return atLeastTen(row.aging);
  }

  @FieldResolver(() => Figure, { description: 'Checked longer ago than a check is good for.' })
  stale(@Root() { row }: ContactCount): Figure {
    return atLeastTen(row.stale);
  }

  @FieldResolver(() => Figure, { description: 'Never checked.' })
  never(@Root() { row }: ContactCount): Figure {
    return atLeastTen(row.never);
  }
}

@Resolver()
export class ContactCountQueries {
  @Query(() => [ContactCount], {
    nullable: true,
    description:
      'How many contacts are known, by role: for dashboards, which see no persons. Needs a key or token.',
  })
  async contactCounts(
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, { description: 'Which contacts.' }) filter: ContactFilter,
    @Arg('asOf', () => DateScalar, asOfOptions) given: string | null,
  ): Promise<ContactCount[]> {
    const { viewer, today } = context;
    demand(viewer, 'contact:details');
    const { where, areaId } = await readContactFilter(context, filter);
    const about = areaId ?? '';
    const rows = await countContactsByRole(context.rows, {
      of: areaId === null ? 'ANYWHERE' : 'AREA',
      parents: [{ id: about, about, role: null }],
      ...{ where, asOf: given ?? today, view: { viewer, today } },
    });
    return rows.map((row) => ({ row }));
  }
}

/** Of fewer, somebody who knows the place could tell who is meant. */
const fewest = 10;

function atLeastTen(count: string): Figure {
  const value = Number(count);
  if (value >= fewest) return figure({ unit: 'contacts', value });
  return figure({ unit: 'contacts', status: 'WITHHELD', reason: 'TOO_FEW' });
}
