/** Most of the local part and of all of an address (RFC 5321, 4.5.3.1). */
const longestLocal = 64;
const longest = 254;

/** Without quoted parts and addresses in numbers, which no mailbox of an organisation has. */
const plain =
  /^([\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+)@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63})$/u;

/** An e-mail address in small letters, as no organisation tells its mailboxes apart by case. Null when it is none. */
export function readMail(text: string): string | null {
  const given = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (given.length > longest) return null;
  const [, local = ''] = plain.exec(given) ?? [];
  const isSound = local !== '' && local.length <= longestLocal && !/^\.|\.\.|\.$/.test(local);
  return isSound ? given : null;
}
