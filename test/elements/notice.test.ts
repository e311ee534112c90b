import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, isShown, next, part, show, words } from '../helpers/show.js';

describe('the slot for errors', () => {
  it('stands in for the line that says the stories could not be loaded', async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const list = await show(html`
      <news-list endpoint=${site.url('/feed.json')}><p slot="error">We will be back.</p></news-list>
    `);
    expect(isShown(list.querySelector('p'))).to.equal(true);
    const retry = part(list, 'retry');
    expect(retry === undefined || !isShown(retry)).to.equal(true);
  });

  it('has words for the visitor, the reason for the site owner, and a button to try again', async () => {
    const site = await serve({ '/feed.json': [{ status: 404 }, { json: jsonFeed(stories(1)) }] });
    const list = await show(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
    expect(words(list)).to.include('The stories could not be loaded.');
    expect(words(list)).to.include('404');
    const loaded = next(list, 'news-load');
    part(list, 'retry')!.click();
    await loaded;
    await drawn(list);
    expect(list.status).to.equal('ready');
    expect(part(list, 'retry')).to.equal(undefined);
  });
});
