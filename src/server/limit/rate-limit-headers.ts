import type { Left } from './allowance.ts';

/**
 * What is left of a minute, for clients that wait by themselves: the three fields of the drafts up to 06, which clients
 * read, and the two of those after (draft-ietf-httpapi-ratelimit-headers-10), which will be the standard.
 */
export const rateLimitHeaders = ({ limit, remaining, reset }: Left): Readonly<Record<string, string>> => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(reset),
  'ratelimit-policy': `"cost";q=${limit};w=60`,
  ratelimit: `"cost";r=${remaining};t=${reset}`,
});
