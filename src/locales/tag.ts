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
  let direction = directions.get(tag);
  if (!direction) {
    const [isUsual, isRtl] = usual.exec(tag) ?? [];
    direction = (isUsual ? isRtl : rtlScript.test(scriptOf(tag))) ? 'rtl' : 'ltr';
    directions.set(tag, direction);
  }
  return direction;
}

const rtlScript = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Languages that the web is mostly in, and that are written one way: what knows all takes 20 ms when first asked. */
const usual =
  /^(?:(ar|fa|he)|cs|da|de|el|en|es|fi|fr|hi|hu|id|it|ja|ko|nb|nl|pl|pt|ro|ru|sv|th|tr|uk|vi|zh)(?:-[A-Z]{2})?$/i;

function scriptOf(tag: string): string {
  const canonical = canonicalTag(tag);
  return (canonical && new Intl.Locale(canonical).maximize().script) ?? '';
}

/** Every card asks for that of its feed. */
const directions = new Map<string, 'ltr' | 'rtl'>();
