// What can be told from a language tag alone: https://www.rfc-editor.org/info/bcp47

/** The tag in its canonical form (`en_us` → `en-US`, `iw` → `he`), or `undefined` when it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The direction a language is written in. By script, because Firefox lacks `Intl.Locale.prototype.getTextInfo`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const canonical = canonicalTag(tag);
  const script = canonical && new Intl.Locale(canonical).maximize().script;
  return /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/.test(script ?? '') ? 'rtl' : 'ltr';
}
