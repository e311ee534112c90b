import { writeElementWithBraces } from './braces.js';
import { indent } from './markup.js';
import { importLine, quote } from './script-values.js';
import type { Snippet } from './snippet.js';

export const react: Snippet = {
  name: 'react',
  label: 'React',
  hint: 'After `npm install news-elements`; React 19 or newer, in Next.js, too.',
  isBundled: true,
  write(embed) {
    const styles = Object.entries(embed.declarations).map(
      ([name, value]) => `${toStyleName(name)}: ${quote(value)},`,
    );
    const style = styles.length ? [`style={{\n${indent(styles.join('\n'))}\n}}`] : [];
    const text = `'use client';

${importLine(embed)}

export function News() {
  return (
${indent(indent(writeElementWithBraces(embed, style)))}
  );
}
`;
    return [{ place: 'News.jsx', text }];
  },
};

/** Converts a CSS property to a key of React's style object: `color-scheme` → `colorScheme`, `--news-gap` → `'--news-gap'`. */
function toStyleName(name: string): string {
  return name.startsWith('--')
    ? quote(name)
    : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
