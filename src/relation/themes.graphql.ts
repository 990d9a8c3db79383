import { Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { enumOf } from '../database/enum-of.ts';
import { Term } from '../graphql/term.graphql.ts';
import { themes } from './themes.ts';

const ThemeDirection = enumOf('DIRECTED', 'MUTUAL');
registerEnumType(ThemeDirection, {
  name: 'ThemeDirection',
  description: 'Whether working together on a theme goes one way.',
  valuesConfig: {
    DIRECTED: { description: 'One side does it to or for the other: who refers to whom.' },
    MUTUAL: { description: 'Both do it together.' },
  },
});

@ObjectType({ description: 'Thema. What two facilities work together on.', simpleResolvers: true })
export class Theme extends Term {
  @Field(() => ThemeDirection, { description: 'Usual direction; each relation keeps its own.' })
  direction!: keyof typeof ThemeDirection;

  @Field(() => Boolean, {
    description: 'False for money and governance, which count as collaboration only where they are named.',
  })
  collaboration!: boolean;
}

@ObjectType({
  description: 'Niveau. How closely a side says the two work together: Frey et al. (2006), 0 to 5.',
  simpleResolvers: true,
})
export class RelationLevel extends Term {
  @Field(() => Int, { description: '0: asked, and there is no contact; 5: they work as one team.' })
  level!: number;
}

@Resolver()
export class ThemeQueries {
  @Query(() => [Theme], { description: 'All themes.' })
  themes(): readonly Theme[] {
    return themes.terms;
  }
}
