/** CSS properties and their values. */
export type Declarations = Readonly<Record<string, string>>;

/** A preset of styles. */
export interface Theme {
  readonly name: string;
  readonly label: string;
  /** CSS declarations for the element's rule: only public custom properties, and properties that apply to any box. */
  readonly declarations: Declarations;
}

export const themes: readonly Theme[] = [
  { name: 'page', label: 'The page’s own', declarations: {} },
  {
    name: 'paper',
    label: 'Newspaper',
    declarations: {
      '--news-heading-font': "Georgia, 'Noto Serif', serif",
      '--news-accent-color': 'light-dark(#9a3524, #f0937a)',
      '--news-radius': '0px',
    },
  },
  {
    name: 'cards',
    label: 'Boxes',
    declarations: {
      '--news-accent-color': 'light-dark(#0b5a8a, #7cc4f0)',
      '--news-surface': 'light-dark(#ffffff, #1b2228)',
      '--news-border-color': 'light-dark(#d5dce2, #37424b)',
      '--news-radius': '12px',
      '--news-gap': '1.25rem',
    },
  },
  {
    name: 'night',
    label: 'Dark',
    declarations: {
      'color-scheme': 'dark',
      background: '#12181d',
      color: '#ebe6da',
      padding: '1.25rem',
      '--news-accent-color': '#8ab8ff',
      '--news-border-color': '#3a444c',
    },
  },
];

/** The theme's declarations, overridden by the visitor's. Values that could end the CSS rule are dropped. */
export function declarationsOf(theme: string, properties: Declarations): Declarations {
  const { declarations } = themes.find(({ name }) => name === theme) ?? { declarations: {} };
  const own = Object.entries(properties).filter(([name, value]) => /^--[\w-]+$/.test(name) && isPlain(value));
  return { ...declarations, ...Object.fromEntries(own) };
}

/** Whether a value has only words, numbers, quoted strings and functions with balanced parentheses. */
export function isPlain(value: string): boolean {
  if (/[<>{};\\\r\n\f]|\/\*|\*\//.test(value)) return false;
  let rest = value.replace(/"[^"]*"|'[^']*'/g, '0');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '0');
  }
  return /^[\w\s#%.,/*+-]+$/.test(rest);
}
