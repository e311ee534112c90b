import {
  createFeedHandler,
  type FeedHandler,
  type FeedHandlerOptions,
  type JsonFeed,
} from '../../src/server/index.js';

/** Creates a handler with the source `news`. The test sets its time by `clock.seconds`; `errors` collects what it reports. */
export function handlerFor(url: string, options: Partial<FeedHandlerOptions> = {}) {
  const clock = { seconds: 1_700_000_000 };
  const errors: Error[] = [];
  const handler = createFeedHandler({
    sources: { news: url },
    now: () => clock.seconds * 1000,
    onError: error => errors.push(error),
    ...options,
  });
  return { handler, clock, errors };
}

/** Calls the handler with a request for `https://edge.example/feeds/<path>`, by default with GET. */
export function ask(handler: FeedHandler, path = 'news', init: RequestInit = {}): Promise<Response> {
  return handler(new Request(new URL(path, 'https://edge.example/feeds/'), init));
}

export async function idsOf(response: Response | Promise<Response>): Promise<string[]> {
  const { items } = (await (await response).json()) as JsonFeed;
  return items.map(({ id }) => id);
}

export async function errorOf(response: Response): Promise<{ reason: string; message: string }> {
  return ((await response.json()) as { error: { reason: string; message: string } }).error;
}
