import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byKey, byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Language } from '../../graphql/language.ts';
import { Source, sourceOf } from '../../source/source.graphql.ts';
import { Area } from '../area.graphql.ts';
import { areaOf } from '../area-fields.graphql.ts';
import { retiredNotice } from './retired-notice.ts';
import { RetiredArea, Succession } from './succession.graphql.ts';
import { retirementsOf, successionsOf } from './succession.rows.ts';

@Resolver(() => Area)
export class AreaSuccessionFields {
  @FieldResolver(() => [Succession], {
    description:
      'Opvolgers: what it went over into in the next edition that knows its place, the largest part first. Empty: nothing later was brought in, or it is not known.',
  })
  successors(@Root() { id }: Area, @Ctx() context: Context): Promise<Succession[]> {
    return byParent(context, 'area successors', id, (ids) => successionsOf(context.rows, ids, 'NEWER'));
  }

  @FieldResolver(() => [Succession], {
    description:
      'Voorgangers: what went over into it from the edition before, the largest part first. Empty: nothing earlier was brought in, or it is not known.',
  })
  predecessors(@Root() { id }: Area, @Ctx() context: Context): Promise<Succession[]> {
    return byParent(context, 'area predecessors', id, (ids) => successionsOf(context.rows, ids, 'OLDER'));
  }

  @FieldResolver(() => RetiredArea, {
    nullable: true,
    description: 'What became of it when no later edition has its code; null while the code is in use.',
  })
  async retired(@Root() area: Area, @Ctx() context: Context): Promise<RetiredArea | null> {
    const found = await byKey(context, 'retired area', area.id, (ids) => retirementsOf(context.rows, ids));
    return found && { ...found, code: area.code, label: area.label, edition: area.edition };
  }
}

@Resolver(() => Succession)
export class SuccessionFields {
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area at the other end: of `successors` the newer one, of `predecessors` the older.',
  })
  area(@Root() { areaId }: Succession, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, areaId);
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: 'Who gave it; null when it follows from codes, flags and boundaries.',
  })
  source(@Root() { sourceId }: Succession, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }
}

@Resolver(() => RetiredArea)
export class RetiredAreaFields {
  @FieldResolver(() => String, { description: 'The same in a sentence or two.' })
  notice(
    @Root() retired: RetiredArea,
    @Arg('language', () => Language, { defaultValue: Language.NL, description: 'Dutch or English.' })
    language: Language,
  ): string {
    return retiredNotice(retired, language);
  }
}
