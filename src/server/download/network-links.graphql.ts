import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { NetworkFormat } from '../../exchange/network/network-formats.ts';
import type { Context } from '../../graphql/context.ts';
import { Network } from '../../network/network.graphql.ts';
import { exportPath } from './network-downloads.ts';
import { parametersOf, queryOf } from './network-parameters.ts';

registerEnumType(NetworkFormat, {
  name: 'NetworkFormat',
  description: 'In what form a network can be taken along.',
  valuesConfig: {
    GRAPHML: { description: 'GraphML, for igraph, networkx, yEd and others.' },
    GEXF: { description: 'GEXF 1.3, for Gephi: with since when and until when of each edge.' },
    NODES_CSV: { description: 'The nodes as CSV, for a spreadsheet; with `separator=,` in English form.' },
    EDGES_CSV: { description: 'The edges as CSV, for a spreadsheet; with `separator=,` in English form.' },
    KUMU: { description: 'A blueprint for Kumu, which can read it from its address again and again.' },
    JSON_GRAPH: { description: 'JSON Graph Format, version 2.' },
  },
});

@ObjectType({ description: 'A network as a file.', simpleResolvers: true })
export class NetworkLink {
  @Field(() => NetworkFormat, { description: 'In what form.' })
  format!: NetworkFormat;

  @Field(() => String, {
    description:
      'Address on this service, from the root, e.g. `/export/network.gexf?area=WK990105`. Of a network of today it names no day, and so stays of today.',
  })
  url!: string;
}

@Resolver(() => Network)
export class NetworkLinkFields {
  @FieldResolver(() => [NetworkLink], { description: 'The same network as files, asked by GET.' })
  links(@Root() network: Network, @Ctx() { today }: Context): readonly NetworkLink[] {
    const query = queryOf(parametersOf(network, today));
    return Object.values(NetworkFormat).map((format) => ({ format, url: `${exportPath(format)}?${query}` }));
  }
}
