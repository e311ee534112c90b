import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { nameInRoot } from '../../src/features/name-in-root.js';

it('an element is named by its id, else by its index among the elements with its tag', async () => {
  const box = await fixture(
    html`<div>
      <news-a></news-a>
      <p></p>
      <news-a id="city"></news-a><news-a></news-a>
    </div>`,
  );
  expect([...box.querySelectorAll('news-a')].map(nameInRoot)).to.deep.equal(['0', 'city', '2']);
});

it('an element out of the page has a name, too', () => {
  expect(nameInRoot(document.createElement('news-a'))).to.be.a('string');
});
