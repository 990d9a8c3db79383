import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { questions } from './questions.ts';

/** The least that can answer: bare http, one prepared statement, its text passed on. Started by `run.ts`. */
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
});
const prepared = new Map(questions.map(({ name, floor, ours }) => [ours, { name, text: floor }]));

createServer(async (request, response) => {
  const { query, variables } = JSON.parse(await bodyOf(request));
  const statement = prepared.get(query);
  if (!statement) return response.writeHead(404).end();
  const { rows } = await pool.query({ ...statement, values: [variables.code] });
  return response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0].answer);
}).listen(Number(process.env.PORT), '127.0.0.1');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
