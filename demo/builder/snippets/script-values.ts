import type { AttributeValue, Embed } from './embed.js';

/** Writes a value as a JavaScript literal; strings have single quotes. */
export function writeValue(value: AttributeValue): string {
  if (typeof value !== 'object') return typeof value === 'string' ? quote(value) : String(value);
  const entries = Object.entries(value).map(([key, text]) => `${quote(key)}: ${quote(text)}`);
  return `{ ${entries.join(', ')} }`;
}

/** Writes a string literal that is also safe in an inline script, where `</script>` would end the element. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** Writes the import that registers the element. */
export function importLine({ tag }: Embed): string {
  return `import 'news-elements/define/${tag}';`;
}
