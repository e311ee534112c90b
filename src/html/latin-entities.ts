/** Entity names, each with its character at the end: `copy©`. */
const signs =
  'AMP& LT< GT> QUOT" shy\u00ad sbquo‚ bdquo„ laquo« raquo» lsaquo‹ rsaquo› bull• middot· copy© reg® trade™ euro€ ' +
  'pound£ yen¥ cent¢ deg° times× sect§ frac12½ szligß aeligæ AEligÆ oslashø OslashØ iexcl¡ iquest¿ rarr→ larr←';
const accents = 'grave\u0300 acute\u0301 circ\u0302 tilde\u0303 uml\u0308 ring\u030a cedil\u0327 caron\u030c';
const letters = 'aceghijlnorstuwyzACEGHIJLNORSTUWYZ';

/** Entity name → character, for letters and signs of European languages. `look-up-entities.ts` finds the other names. */
export const latinEntities: ReadonlyMap<string, string> = new Map([
  ...signs.split(' ').map((sign): [string, string] => [sign.slice(0, -1), sign.slice(-1)]),
  ...accents.split(' ').flatMap(accent =>
    [...letters].flatMap((letter): [string, string][] => {
      // Keeps a pair of letter and accent only if Unicode has one character for both, as `é` for `eacute`. A few of the
      // names made here don't exist in HTML. They are decoded, too, which does no harm.
      const composed = (letter + accent.slice(-1)).normalize();
      return composed.length === 1 ? [[letter + accent.slice(0, -1), composed]] : [];
    }),
  ),
]);
