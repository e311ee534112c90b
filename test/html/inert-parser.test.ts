import { expect } from '@open-wc/testing';

interface Policies {
  trustedTypes?: { createPolicy(name: string, rules: object): unknown };
}

const feed =
  '<rss version="2.0"><channel><title>Quay</title><item><title>Boats</title></item></channel></rss>';

/** Reads RSS in a frame that enforces Trusted Types and allows only these policies. Resolves to a title or the error. */
async function readIn(policies: string): Promise<string> {
  const frame = document.createElement('iframe');
  const module = new URL('../../src/formats/parse-feed.ts', import.meta.url).href;
  const rule = `require-trusted-types-for 'script'; trusted-types ${policies}`;
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${rule}"><script type="module">
    import { parseFeed } from '${module}';
    const text = ${JSON.stringify(feed.replaceAll('<', '\\x3c')).replaceAll('\\\\x3c', '\\x3c')};
    parseFeed(text).then(feed => feed.articles[0].title, error => error.name + ': ' + error.message)
      .then(said => parent.postMessage(said, '*'));
  </script>`;
  const said = new Promise<string>(resolve =>
    window.addEventListener(
      'message',
      ({ source, data }) => source === frame.contentWindow && resolve(data as string),
    ),
  );
  document.body.append(frame);
  const answer = await said;
  frame.remove();
  return answer;
}

// Older versions of Firefox and Safari lack Trusted Types.
if ((globalThis as Policies).trustedTypes) {
  describe('XML under Trusted Types', () => {
    it('is read where the policy news-elements is allowed', async () => {
      expect(await readIn('news-elements')).to.equal('Boats');
    });

    it('names the policy to allow where it is refused', async () => {
      expect(await readIn("'none'")).to.match(/^FeedError: .*trusted-types news-elements/);
    });
  });
}
