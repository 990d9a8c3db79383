/**
 * An address of a database or service without its password, to show to a person. An address that does not read as
 * `scheme://user:password@host/name` may hold the password anywhere, and is not shown at all.
 */
export function maskedUrl(text: string): string {
  const url = URL.parse(text);
  const rest = `${url?.pathname}${url?.search}${url?.hash}`;
  // A password with an unescaped slash or question mark ends up behind the host, and takes the @ with it.
  if (!url || !text.startsWith(`${url.protocol}//`) || rest.includes('@')) return '(not shown)';
  const user = url.username ? `${url.username}${url.password ? ':***' : ''}@` : '';
  return `${url.protocol}//${user}${url.host}${url.pathname}${url.search ? '?***' : ''}`;
}
