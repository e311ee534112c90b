import { readFileSync } from 'node:fs';

/** The files that a recipe shows: each a code block after a sentence that has its path in it. */
export function recipeFiles(name: string): [path: string, text: string][] {
  const recipe = readFileSync(`docs/recipes/${name}.md`, 'utf8');
  const blocks = recipe.matchAll(/^(?:.*\. )?`([^`\s]+\.\w+)`[^\n]*:\n\n```[^\n]*\n([^]*?)^```/gm);
  return [...blocks].flatMap(([, path = '', text = '']) =>
    path.endsWith('config.js') ? [] : [[path, text] as [string, string]],
  );
}
