import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { CursorSeal } from './context.ts';

/** `secret` shared by all processes that serve one address; a cursor of another secret is simply refused. */
export function cursorSeal(secret: Buffer): CursorSeal {
  const sign = (list: string, body: string) =>
    createHmac('sha256', secret).update(list).update('\0').update(body).digest().subarray(0, 12);
  return {
    seal(list, keys) {
      const body = Buffer.from(JSON.stringify(keys)).toString('base64url');
      return `${body}.${sign(list, body).toString('base64url')}`;
    },
    open(list, cursor) {
      const [body = '', signature = ''] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(list, body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[];
    },
  };
}

/** What makes two lists the same list: its name, filter and order. A cursor of one is no use in another. */
export function listIdentity(name: string, ...parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([name, ...parts]))
    .digest('base64url')
    .slice(0, 16);
}

/** The same for one kind of viewer of one home: what a cursor tells of a list is told to those who may see it. */
export function cursorsFor({ kind, account, organisation }: Viewer, seal: CursorSeal): CursorSeal {
  const own = (list: string) => JSON.stringify([kind, account, organisation, list]);
  return {
    seal: (list, keys) => seal.seal(own(list), keys),
    open: (list, cursor) => seal.open(own(list), cursor),
  };
}
