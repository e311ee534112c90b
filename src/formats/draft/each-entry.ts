import { MOST_ENTRIES, type Draft } from './draft.js';

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Maps an API's entries to drafts. An entry whose shape makes `toDraft` throw is skipped, and the others are kept. A draft's
 * title, summary and body, and its pictures' `alt` and `caption`, become `undefined` where they aren't strings.
 */
export function eachEntry<Entry>(entries: readonly Entry[], toDraft: (entry: Entry) => Draft): Draft[] {
  return entries.slice(0, MOST_ENTRIES).flatMap(entry => {
    try {
      const draft = toDraft(entry);
      const { title, summary, body, pictures = [] } = draft;
      const shown = pictures.map(({ alt, caption, ...rest }) => ({
        ...rest,
        alt: asText(alt),
        caption: asText(caption),
      }));
      return {
        ...draft,
        title: asText(title),
        summary: asText(summary),
        body: asText(body),
        pictures: shown,
      };
    } catch {
      return [];
    }
  });
}
