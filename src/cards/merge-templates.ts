import { nothing, type TemplateResult } from 'lit';

/** Static text of a merged template → the one `strings` array for it: Lit caches templates by the identity of this array. */
const stringsByText = new Map<string, TemplateStringsArray>();

/**
 * Merges the nested templates of a card into one template: cloning one template's DOM is cheaper than assembling ten. An
 * attribute whose value is `nothing` is left out of the static text. Of the values, only templates become static text. As in
 * Lit, a template is recognised by the `raw` property of its strings, which JSON can't have: no value of a feed becomes markup.
 */
export function mergeTemplates(result: TemplateResult): TemplateResult {
  const texts: string[] = [];
  const values: unknown[] = [];
  let text = '';
  const add = (part: TemplateResult): void =>
    part.strings.forEach((own, index) => {
      text += own;
      if (index === part.values.length) return;
      const value = part.values[index];
      if (isTemplate(value)) add(value);
      else if (value === nothing) text = text.replace(/\s[\w-]+=$/, '');
      else {
        values.push(value);
        texts.push(text);
        text = '';
      }
    });
  add(result);
  texts.push(text);
  const shape = texts.join('\0');
  const strings = stringsByText.get(shape) ?? Object.assign(texts, { raw: texts });
  stringsByText.set(shape, strings);
  return { ...result, strings, values };
}

function isTemplate(value: unknown): value is TemplateResult {
  const { strings } = Object(value) as Partial<TemplateResult>;
  return Array.isArray(strings) && Object.hasOwn(strings, 'raw');
}
