// BCP 47 language tags: https://www.rfc-editor.org/info/bcp47

/** The tag in canonical form (`en_us` → `en-US`, `iw` → `he`); `undefined` for an invalid tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The writing direction of a language, found by its script, because Firefox has no `Intl.Locale.prototype.getTextInfo`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  let direction = directions.get(tag);
  if (!direction) {
    const [isCommon, isRtl] = COMMON_LANGUAGES.exec(tag) ?? [];
    direction = (isCommon ? isRtl : RTL_SCRIPTS.test(scriptOf(tag))) ? 'rtl' : 'ltr';
    if (directions.size === MOST_DIRECTIONS) directions.clear();
    directions.set(tag, direction);
  }
  return direction;
}

/** ISO 15924 codes of the scripts that are written from right to left. */
const RTL_SCRIPTS = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/**
 * Matches tags of the most common languages of the web. Group 1 captures the language if it is written from right to left. The
 * direction of a matching tag is known without `Intl.Locale.prototype.maximize()`, whose first call takes 20 ms.
 */
const COMMON_LANGUAGES =
  /^(?:(ar|fa|he)|cs|da|de|el|en|es|fi|fr|hi|hu|id|it|ja|ko|nb|nl|pl|pt|ro|ru|sv|th|tr|uk|vi|zh)(?:-[A-Z]{2})?$/i;

function scriptOf(tag: string): string {
  const canonical = canonicalTag(tag);
  return (canonical && new Intl.Locale(canonical).maximize().script) ?? '';
}

/**
 * Cache of `directionOf`, which is called for every card: language tag → direction. Feeds may contain any number of different
 * tags, so the cache is emptied when it has `MOST_DIRECTIONS` entries.
 */
const directions = new Map<string, 'ltr' | 'rtl'>();
const MOST_DIRECTIONS = 100;
