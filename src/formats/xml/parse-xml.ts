import { FeedError } from '../../feed-error.js';
import { inertParser } from '../../html/inert-parser.js';

/** Parses strictly; `undefined` when the text is not well-formed. */
export async function parseXml(text: string): Promise<Document | undefined> {
  const parser = await inertParser();
  try {
    const document = parser(text, 'application/xml');
    return document.documentElement && !document.getElementsByTagName('parsererror').length
      ? document
      : undefined;
  } catch (error) {
    if (error instanceof FeedError) throw error;
    return undefined;
  }
}
