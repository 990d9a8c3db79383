import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Served, serveTown } from '../served.ts';

/** A question that costs 60: as many sources as a list of them may have. */
export const question = '{ sources { name } }';

/** The town, there from before the tests of a file until after them, and ways to ask it one thing after the other. */
export function askTown() {
  let served: Served;
  beforeAll(async () => {
    served = await serveTown();
  }, 180_000);
  afterAll(() => served.close());

  const ask = (
    server: FastifyInstance,
    options: InjectOptions = {},
    query = question,
  ): Promise<LightMyRequestResponse> => served.ask(query, {}, server, options);
  return {
    get served() {
      return served;
    },
    ask,
    async statuses(server: FastifyInstance, asked: readonly InjectOptions[]): Promise<number[]> {
      const found: number[] = [];
      for (const options of asked) found.push((await ask(server, options)).statusCode);
      return found;
    },
  };
}

export const from = (remoteAddress: string, forwarded?: string): InjectOptions => ({
  remoteAddress,
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});
