/** Makes the window of a test environment, `jsdom` or `happy-dom`, in which a page's scripts can be evaluated. */
export async function windowOf(name: string): Promise<Record<string, unknown>> {
  const url = 'http://localhost:3000/';
  if (name === 'jsdom') {
    // The name is no literal: the packages of this folder are installed before its tests, and not for the type checker.
    const { JSDOM } = (await import(name)) as {
      JSDOM: new (html: string, options: object) => { window: object };
    };
    const options = { url, runScripts: 'outside-only', pretendToBeVisual: true };
    return new JSDOM('<!doctype html><html lang="en"><body></body></html>', options).window as never;
  }
  const { Window } = (await import(name)) as { Window: new (options: object) => object };
  return new Window({ url, settings: { enableJavaScriptEvaluation: true } }) as never;
}
