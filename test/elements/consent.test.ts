// Shows promise 12 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, showOverdue, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const titled = (title: string) => jsonFeed([{ title }]);

describe('loading="click"', () => {
  it('asks for nothing until the visitor presses a button that names the host', async () => {
    const site = await serve({
      '/feed.json': { json: titled('Agreed'), headers: { 'access-control-allow-origin': '*' } },
    });
    const url = site.elsewhere('/feed.json');
    const list = await place(html`<news-list lang="en" loading="click" endpoint=${url}></news-list>`);
    await drawn(list);
    const button = list.shadowRoot!.querySelector('button')!;
    expect(button.textContent).to.include(new URL(url).host);
    expect(await site.requests()).to.deep.equal([]);
    expect(list.status).to.equal('idle');
    button.click();
    await next(list, 'news-load');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Agreed']);
  });

  it('sends no request to a host that the button did not name', async () => {
    const site = await serve({
      '/feed.json': { json: titled('Agreed'), headers: { 'access-control-allow-origin': '*' } },
    });
    const list = await place(
      html`<news-list lang="en" loading="click" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    await drawn(list);
    list.shadowRoot!.querySelector('button')!.click();
    await next(list, 'news-load');
    const url = site.elsewhere('/feed.json');
    list.endpoint = url;
    await drawn(list);
    expect(await site.requests()).to.have.length(1);
    expect(list.status).not.to.equal('loading');
    expect(texts(list, 'headline')).to.deep.equal(['Agreed']);
    const button = list.shadowRoot!.querySelector('button')!;
    expect(button.textContent).to.include(new URL(url).host);
    const loaded = next(list, 'news-load');
    button.click();
    await loaded;
    expect(await site.requests()).to.have.length(2);
    expect((await drawn(list)).shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('offers no other way to ask, when what was asked before has failed', async () => {
    const site = await serve({
      '/feed.json': { json: titled('Agreed'), headers: { 'access-control-allow-origin': '*' } },
    });
    const list = await place(
      html`<news-list lang="en" loading="click" endpoint=${site.url('/missing.json')}></news-list>`,
    );
    (await drawn(list)).shadowRoot!.querySelector('button')!.click();
    await next(list, 'news-error');
    list.endpoint = site.elsewhere('/feed.json');
    await drawn(list);
    expect(list.error).to.equal(undefined);
    expect(parts(list, 'retry')).to.have.length(0);
    expect(list.shadowRoot!.querySelectorAll('button')).to.have.length(1);
    dispatchEvent(new Event('online'));
    await drawn(list);
    expect(await site.requests()).to.have.length(1);
  });

  it('brings no further page from a host that was not named', async () => {
    const other = await serve({
      '/more.json': { json: titled('More'), headers: { 'access-control-allow-origin': '*' } },
    });
    const first = { ...titled('Agreed'), next_url: other.elsewhere('/more.json') };
    const site = await serve({ '/feed.json': { json: first } });
    const list = await place<NewsListElement>(
      html`<news-list loading="click" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    (await drawn(list)).shadowRoot!.querySelector('button')!.click();
    await next(list, 'news-load');
    await (await drawn(list)).loadMore();
    expect(texts(list, 'headline')).to.deep.equal(['Agreed']);
    expect(await other.requests()).to.deep.equal([]);
  });

  for (const [name, write] of [
    ['in bent quotes', (url: string) => `“${url}”`],
    ['with the scheme of feed readers', (url: string) => `feed:${url}`],
  ] as const)
    it(`names the host that is asked when the address is ${name}`, async () => {
      const site = await serve({
        '/feed.json': { json: titled('Agreed'), headers: { 'access-control-allow-origin': '*' } },
      });
      const url = site.elsewhere('/feed.json');
      const list = await place(html`<news-list loading="click" endpoint=${write(url)}></news-list>`);
      const button = (await drawn(list)).shadowRoot!.querySelector('button')!;
      expect(button.textContent).to.include(new URL(url).host);
      expect(button.textContent).not.to.include(location.host);
      button.click();
      await next(list, 'news-load');
      expect(await site.requests()).to.have.length(1);
    });

  it('asks again when the document’s base leads the same endpoint to another host', async () => {
    const site = await serve({
      '/feed.json': { json: titled('Agreed'), headers: { 'access-control-allow-origin': '*' } },
    });
    const path = new URL(site.url('/feed.json')).pathname;
    const list = await place(html`<news-list loading="click" endpoint=${path}></news-list>`);
    (await drawn(list)).shadowRoot!.querySelector('button')!.click();
    await next(list, 'news-load');
    const base = document.createElement('base');
    base.href = new URL(site.elsewhere('/')).origin;
    document.head.append(base);
    try {
      list.requestUpdate();
      await drawn(list);
      expect(list.shadowRoot!.querySelector('button')?.textContent).to.include(new URL(base.href).host);
    } finally {
      base.remove();
    }
    expect(await site.requests()).to.have.length(1);
  });

  it('follows no redirect to a third host', async () => {
    const third = await serve({
      '/feed.json': { json: titled('Third'), headers: { 'access-control-allow-origin': '*' } },
    });
    const site = await serve({
      '/feed.json': {
        status: 302,
        headers: { 'access-control-allow-origin': '*', location: third.elsewhere('/feed.json') },
      },
    });
    const list = await place(
      html`<news-list loading="click" endpoint=${site.elsewhere('/feed.json')}></news-list>`,
    );
    (await drawn(list)).shadowRoot!.querySelector('button')!.click();
    const { error } = await next(list, 'news-error');
    expect(error.message).to.include('the visitor agreed to requests to');
    expect(await third.requests()).to.deep.equal([]);
  });

  it('moves the focus from the pressed button to the stories', async () => {
    const site = await serve({ '/feed.json': { json: titled('Agreed') } });
    const list = await place(
      html`<news-list loading="click" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    const root = (await drawn(list)).shadowRoot!;
    const button = root.querySelector('button')!;
    button.focus();
    button.click();
    await waitUntil(() => root.activeElement === part(list, 'link'));
  });

  it('has no button where no request would be sent', async () => {
    const list = await show(html`<news-list loading="click">${inline(jsonFeed(stories(2)))}</news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    const lost = await showOverdue(html`<news-list loading="click"></news-list>`);
    expect(lost.error?.reason).to.equal('config');
  });

  it('names every host, once, when there are several endpoints', async () => {
    const list = await place(
      html`<news-list
        lang="en"
        loading="click"
        endpoint="https://harbour.example/rss https://hill.example/rss https://hill.example/atom"
      ></news-list>`,
    );
    await drawn(list);
    const words = list.shadowRoot!.querySelector('button')!.textContent;
    expect(words).to.include('harbour.example, hill.example');
    expect(words.match(/hill/g)).to.have.length(1);
  });
});
