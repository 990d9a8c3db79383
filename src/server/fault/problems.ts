import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../graphql/refusal.ts';
import type { ReportIncident } from '../log/incident.ts';
import { refusedAnswer } from './refused-answer.ts';

/**
 * Everything that goes wrong outside GraphQL leaves as `{ code, message, requestId }`, with the codes that GraphQL
 * uses; under /graphql in the shape its clients read, `{ errors: [...] }`.
 */
export function answerProblems(app: FastifyInstance, report: ReportIncident): void {
  app.setNotFoundHandler(notThere);
  app.setErrorHandler<FastifyError>((fault, request, reply) => {
    if (fault.code === 'FST_ERR_HANDLER_TIMEOUT') {
      return send(request, reply, 503, 'TIMEOUT', 'This took too long; ask for less at once.');
    }
    const refused = refusedAnswer(fault);
    if (refused) {
      if (refused.status === 503) reply.header('retry-after', '2');
      return send(request, reply, refused.status, refused.code, refused.message);
    }
    const status = fault.statusCode ?? 500;
    // Of a path that leads out of the folder of the pages; what we forbid ourselves is refused above.
    if (status === 403) return notThere(request, reply);
    if (status >= 400 && status < 500) {
      return send(request, reply, status, 'BAD_REQUEST', sentences[fault.code] ?? fault.message);
    }
    const { message } = report(fault, { path: pathOf(request), requestId: request.id });
    return send(request, reply, 500, 'INTERNAL_SERVER_ERROR', message);
  });
}

const notThere = (request: FastifyRequest, reply: FastifyReply) =>
  send(request, reply, 404, 'NOT_FOUND', `There is nothing at ${request.method} ${pathOf(request)}.`);

/** Fastify's own sentences name its insides. */
const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than 100 kB.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not JSON.',
};

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
) {
  reply.code(status).type('application/json; charset=utf-8').header('cache-control', 'no-store');
  return pathOf(request) === '/graphql'
    ? reply.send({ errors: [{ message, extensions: { code } }] })
    : reply.send({ code, message, requestId: request.id });
}

const pathOf = (request: FastifyRequest): string => request.originalUrl.split('?', 1)[0] ?? '';
