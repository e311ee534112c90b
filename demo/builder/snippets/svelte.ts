import { writeElementWithBraces } from './braces.js';
import { writeRule } from './markup.js';
import { importLine } from './script-values.js';
import type { Snippet } from './snippet.js';

export const svelte: Snippet = {
  name: 'svelte',
  label: 'Svelte',
  hint: 'After `npm install news-elements`; Svelte 5.',
  isBundled: true,
  write(embed) {
    const { tag, declarations } = embed;
    const style = Object.keys(declarations).length
      ? `\n<style>\n${writeRule(tag, declarations)}\n</style>\n`
      : '';
    const text = `<script>
${importLine(embed)}
</script>

${writeElementWithBraces(embed)}
${style}`;
    return [{ place: 'News.svelte', text }];
  },
};
