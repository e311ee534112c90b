// Shows promise 16 of SECURITY.md.
/** Pages with a strict Content-Security-Policy, sent as an HTTP header. Each is opened in a frame. */
import { expect } from '@open-wc/testing';
import { define, openPage, threeElements, type HostPage } from '../helpers/host-page.js';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src https:; base-uri 'none'";

function openUnder(policy: string, path: string): Promise<HostPage> {
  return openPage(`<script type="module" src="${define}"></script>${threeElements(path)}`, {
    'content-security-policy': policy,
  });
}

const policies = {
  'forbids whatever is unsafe': strict,
  'enforces Trusted Types': `${strict}; require-trusted-types-for 'script'`,
  'enforces Trusted Types and names our two policies': `${strict}; require-trusted-types-for 'script'; trusted-types lit-html news-elements`,
};

for (const [name, policy] of Object.entries(policies)) {
  for (const path of ['/feed.json', '/feed.xml']) {
    it(`a page that ${name} shows everything of ${path}, and has nothing to forbid`, async () => {
      const page = await openUnder(policy, path);
      const [article, list, related] = await page.texts();
      expect([await page.violations(), page.errors]).to.eql([[], []]);
      expect(article).to.contain('The ferry is late').and.to.contain('By an hour');
      expect(list).to.contain('The ferry is late').and.to.contain('Fog');
      expect(related).to.contain('More').and.to.contain('Fog');
      page.close();
    });
  }
}

it('a page that lets nobody parse HTML shows the story as far as it can, and says what to allow', async () => {
  const policy = `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`;
  const page = await openUnder(policy, '/feed.json');
  expect((await page.texts())[0]).to.contain('The ferry is late');
  expect(page.errors).to.have.length(1);
  expect(page.errors[0]).to.contain('trusted-types news-elements');
  page.close();
});

it('a page that forbids styles and handlers hears no complaint about those in a story', async () => {
  const page = await openUnder(strict, '/styled.json');
  expect((await page.texts())[0]).to.contain('By an hour, if style="none" is on = time');
  expect(await page.violations()).to.eql([]);
  page.close();
});

it('a page that forbids handlers hears no complaint about one without a value', async () => {
  const page = await openUnder(strict, '/bare-handler.json');
  expect((await page.texts())[0]).to.contain('By an hour, one on one');
  expect(await page.violations()).to.eql([]);
  page.close();
});
