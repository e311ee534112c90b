import { escapeHtml, writeFragment } from './markup.js';
import type { Snippet } from './snippet.js';

export const htmlPage: Snippet = {
  name: 'page',
  label: 'Whole page',
  hint: 'Save it as `index.html` on any web server.',
  write(embed) {
    const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(embed.link.text)}</title>
</head>
<body>
${writeFragment(embed)}</body>
</html>
`;
    return [{ place: 'index.html', text }];
  },
};
