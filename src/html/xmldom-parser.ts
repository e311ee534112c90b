/** Parses HTML and XML where there is no DOMParser: in Node and in Workers. */

export type Parse = (text: string, type: 'application/xml' | 'text/html') => Document;

/**
 * Maximum number of namespace prefixes that XML may declare: `xmldom` copies all prefixes in scope for each element that declares
 * one, in quadratic time.
 */
const MOST_PREFIXES = 256;

/** Resolves to a function like `DOMParser`, which throws for XML that isn't well-formed or declares very many prefixes. */
export async function createXmldomParser(): Promise<Parse> {
  const xmldom = await import('@xmldom/xmldom');
  // Bundlers may wrap a CommonJS module, so that only its default export is there.
  const { DOMParser } = 'DOMParser' in xmldom ? xmldom : (xmldom as { default: typeof xmldom }).default;
  return (text, type) => {
    const isXml = type === 'application/xml';
    if (isXml && hasManyPrefixes(text)) throw new SyntaxError('This XML declares too many namespaces.');
    const onError = isXml ? strict : () => undefined;
    return new DOMParser({ locator: false, onError }).parseFromString(text, type) as unknown as Document;
  };
}

function strict(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxError(message);
}

function hasManyPrefixes(xml: string): boolean {
  const prefixes = new Set<string>();
  for (const [, prefix = ''] of xml.matchAll(/\sxmlns:([^\s=>]+)/g))
    if (prefixes.add(prefix).size > MOST_PREFIXES) return true;
  return false;
}
