import { nothing, type TemplateResult } from 'lit';

/** All text around the gaps → its one array, by which Lit knows a template. */
const known = new Map<string, TemplateStringsArray>();

/**
 * Templates within templates as one: to copy one piece of DOM and fill its gaps costs a browser less than to put ten
 * together. What is `nothing` becomes no gap, and its attribute is left out. The text is that of templates in our code,
 * never that of values: as in Lit, only those have `raw`.
 */
export function flat(result: TemplateResult): TemplateResult {
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
  const shape = texts.join('$');
  const strings = known.get(shape) ?? Object.assign(texts, { raw: texts });
  known.set(shape, strings);
  return { ...result, strings, values };
}

function isTemplate(value: unknown): value is TemplateResult {
  const { strings } = Object(value) as Partial<TemplateResult>;
  return Array.isArray(strings) && Object.hasOwn(strings, 'raw');
}
