/** The browser's parser; `look-up-entities.node.test.ts` has the one for servers. */
import { expect } from '@open-wc/testing';
import { lookUpEntities } from '../../src/html/look-up-entities.js';

/** Looks up names in a frame with this Content-Security-Policy. Resolves to the names and characters, or to an error. */
async function foundUnder(policy: string, names: readonly string[]): Promise<unknown> {
  const module = new URL('../../src/html/look-up-entities.ts', import.meta.url).href;
  const frame = document.createElement('iframe');
  const said = new Promise(resolve => {
    window.addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow) resolve(data);
    });
  });
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">
    import { lookUpEntities } from '${module}';
    lookUpEntities(${JSON.stringify(names)}).then(found => [...found], error => error.message)
      .then(said => parent.postMessage(said, '*'));
  </script>`;
  document.body.append(frame);
  const found = await said;
  frame.remove();
  return found;
}

describe('names of entities', () => {
  it('are found with their characters, of which some names have two', async () => {
    const names = ['eacute', 'semi', 'fjlig', 'NotEqualTilde', 'lt', 'AMP'];
    expect(Object.fromEntries(await lookUpEntities(names))).to.deep.equal({
      eacute: 'é',
      semi: ';',
      fjlig: 'fj',
      NotEqualTilde: '≂̸',
      lt: '<',
      AMP: '&',
    });
  });

  it('that HTML doesn’t define are absent, also those that begin with one of HTML’s', async () => {
    const found = await lookUpEntities(['nosuchname', 'copyright', 'notit', 'ampx']);
    expect([...found]).to.deep.equal([]);
  });
});

// Older versions of Firefox and Safari lack Trusted Types.
if ('trustedTypes' in globalThis) {
  describe('names of entities under Trusted Types', () => {
    const rule = "require-trusted-types-for 'script'; trusted-types";

    it('are found where the policy news-elements is allowed', async () => {
      expect(await foundUnder(`${rule} news-elements`, ['hearts'])).to.deep.equal([['hearts', '♥']]);
    });

    it('are none where the page forbids parsing', async () => {
      expect(await foundUnder(`${rule} 'none'`, ['hearts'])).to.deep.equal([]);
    });
  });
}
