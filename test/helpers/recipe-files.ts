import { readFileSync } from 'node:fs';

/**
 * Reads a recipe's files, as path and text: code blocks after a line with the path in backticks. Skips `…config.js` files, of
 * which a recipe may show a part only, unless `configs` is true.
 */
export function recipeFiles(name: string, { configs = false } = {}): [path: string, text: string][] {
  const recipe = readFileSync(`docs/recipes/${name}.md`, 'utf8');
  const blocks = recipe.matchAll(/^(?:.*\. )?`([^`\s]+\.\w+)`[^\n]*:\n\n```[^\n]*\n([^]*?)^```/gm);
  return [...blocks].flatMap(([, path = '', text = '']) =>
    path.endsWith('config.js') && !configs ? [] : [[path, text] as [string, string]],
  );
}
