export type XmlValue = string | number | boolean;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with attributes, those that are null left out; `content` is XML already. Names are ours, and sound. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, XmlValue | null>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${xmlText(value)}"`,
  );
  const opening = `<${name}${written.join('')}`;
  return content === '' ? `${opening}/>` : `${opening}>${content}</${name}>`;
}

/**
 * A value that can stand between tags and between quotes. Line ends and tabs are written as numbers: a reader would
 * make a space of them in an attribute, and a line feed of each carriage return. `value` is plain text.
 */
export const xmlText = (value: XmlValue): string =>
  String(value).replace(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
