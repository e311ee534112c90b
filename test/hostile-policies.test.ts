/** Pages whose Content-Security-Policy allows nothing unsafe: a real page in a frame, with real headers. */
import { expect } from '@open-wc/testing';
import { serve } from './helpers/serve.js';

const script = new URL('../src/define.ts', import.meta.url).pathname;

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Harbour Herald',
  items: [
    { id: '1', title: 'The ferry is late', content_html: '<p>By an <em>hour</em></p>' },
    { id: '2', title: 'Fog' },
  ],
};
const rss =
  '<rss version="2.0"><channel><title>The Harbour Herald</title><item><title>The ferry is late</title>' +
  '<description>&lt;p&gt;By an &lt;em&gt;hour&lt;/em&gt;&lt;/p&gt;</description></item><item><title>Fog</title></item></channel></rss>';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src https:; base-uri 'none'";

/** What the page's own script saw. */
interface Watched {
  readonly violations: string[];
  readonly errors: string[];
}

/** What a page with this policy shows of a feed, and what it forbade. */
async function show(policy: string, path: string): Promise<Watched & { texts: string[] }> {
  const site = await serve({
    '/feed.json': { json: feed },
    '/feed.xml': { text: rss, headers: { 'content-type': 'application/rss+xml' } },
    '/watch.js': {
      headers: { 'content-type': 'text/javascript' },
      text: `globalThis.violations = []; globalThis.errors = [];
        addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective + ' ' + event.sample));
        addEventListener('news-error', event => errors.push(event.error.message));`,
    },
    '/page.html': {
      headers: { 'content-type': 'text/html', 'content-security-policy': policy },
      text: `<!doctype html><html lang="en"><title>A careful page</title>
        <script src="./watch.js"></script>
        <script type="module" src="${script}"></script>
        <news-article endpoint=".${path}"></news-article>
        <news-list endpoint=".${path}"></news-list>
        <related-news endpoint=".${path}" article-id="1" loading="eager" heading="More"></related-news>`,
    },
  });
  const frame = document.createElement('iframe');
  frame.src = site.url('/page.html');
  document.body.append(frame);
  try {
    await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument!;
    const elements = [
      ...page.querySelectorAll<HTMLElement & { status: string; updateComplete: Promise<boolean> }>(
        ':is(news-article, news-list, related-news)',
      ),
    ];
    const texts = await Promise.all(
      elements.map(async element => {
        if (!/ready|error/.test(element.status)) {
          await new Promise(resolve => {
            element.addEventListener('news-load', resolve, { once: true });
            element.addEventListener('news-error', resolve, { once: true });
          });
        }
        await element.updateComplete;
        return element.shadowRoot!.querySelector('.base')!.textContent.replace(/\s+/g, ' ').trim();
      }),
    );
    const { violations, errors } = frame.contentWindow as unknown as Watched;
    return { texts, violations, errors };
  } finally {
    frame.remove();
  }
}

const policies = {
  'forbids whatever is unsafe': strict,
  'enforces Trusted Types': `${strict}; require-trusted-types-for 'script'`,
  'enforces Trusted Types and names our two policies': `${strict}; require-trusted-types-for 'script'; trusted-types lit-html news-elements`,
};

for (const [name, policy] of Object.entries(policies)) {
  for (const path of ['/feed.json', '/feed.xml']) {
    it(`a page that ${name} shows everything of ${path}, and has nothing to forbid`, async () => {
      const { texts, violations } = await show(policy, path);
      expect(violations).to.eql([]);
      const [article, list, related] = texts;
      expect(article).to.contain('The ferry is late').and.to.contain('By an hour');
      expect(list).to.contain('The ferry is late').and.to.contain('Fog');
      expect(related).to.contain('More').and.to.contain('Fog');
    });
  }
}

it('a page that lets nobody parse HTML shows the story as far as it can, and says what to allow', async () => {
  const policy = `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`;
  const { texts, errors } = await show(policy, '/feed.json');
  expect(texts[0]).to.contain('The ferry is late');
  expect(errors).to.have.length(1);
  expect(errors[0]).to.contain('trusted-types news-elements');
});
