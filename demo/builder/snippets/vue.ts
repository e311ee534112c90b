import type { AttributeValue } from './embed.js';
import { escapeHtml, writeAttribute, writeRule, writeTag } from './markup.js';
import { importLine, writeValue } from './script-values.js';
import type { Snippet } from './snippet.js';

/** Vue sets a property where the element has one, so values other than strings must be bound as expressions. */
function bind(name: string, value: AttributeValue): string {
  if (typeof value === 'string') return writeAttribute(name, value);
  return `:${name}="${escapeHtml(writeValue(value)).replaceAll('"', '&quot;')}"`;
}

export const vue: Snippet = {
  name: 'vue',
  label: 'Vue',
  hint: 'After `npm install news-elements`; the second file tells Vue that these tags are no components of its own.',
  isBundled: true,
  write(embed) {
    const { tag, attributes, declarations, link } = embed;
    const bound = attributes.map(([name, value]) => bind(name, value));
    const child = `<a ${writeAttribute('href', link.href)}>${escapeHtml(link.text)}</a>`;
    const style = Object.keys(declarations).length
      ? `\n<style>\n${writeRule(tag, declarations)}\n</style>\n`
      : '';
    return [
      {
        place: 'News.vue',
        text: `<script setup>
${importLine(embed)}
</script>

<template>
${writeTag(tag, bound, child).replace(/^(?=.)/gm, '  ')}
</template>
${style}`,
      },
      {
        place: 'vite.config.js',
        text: `import vue from '@vitejs/plugin-vue';

const isCustomElement = tag => /^(news-list|news-article|related-news)$/.test(tag);

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
`,
      },
    ];
  },
};
