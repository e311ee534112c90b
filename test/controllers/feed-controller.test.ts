// Shows promise 9 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { configure } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, next, part, place, record, show, showOverdue, texts, words } from '../helpers/show.js';

const titled = (title: string) => jsonFeed([{ title }]);

afterEach(() => configure({ fetch: undefined }));

/** Configures a `fetch` that records each request's abort signal, so that a test can check which requests were aborted. */
function watchSignals(): AbortSignal[] {
  const signals: AbortSignal[] = [];
  configure({
    fetch: (input, init) => {
      if (init?.signal) signals.push(init.signal);
      return fetch(input, init);
    },
  });
  return signals;
}

describe('a request', () => {
  it('is one for two elements that ask the same at the same time', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(2)), hold: true } });
    const url = site.url('/feed.json');
    const list = await place(html`
      <news-list endpoint=${url}></news-list>
      <news-article endpoint=${url}></news-article>
    `);
    const story = list.parentElement!.querySelector('news-article')!;
    await site.requested('/feed.json');
    await Promise.all([next(list, 'news-load'), next(story, 'news-load'), site.release('/feed.json')]);
    expect(await site.requests()).to.have.length(1);
  });

  it('carries no header of its own that would make browsers ask for permission', async () => {
    const site = await serve({
      '/feed.json': { json: titled('Allowed'), headers: { 'access-control-allow-origin': '*' } },
    });
    const list = await show(html`<news-list endpoint=${site.elsewhere('/feed.json')}></news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Allowed']);
    expect((await site.requests()).map(({ method }) => method)).to.deep.equal(['GET']);
  });

  it('is given up when the element is removed, and nothing is said about it', async () => {
    const signals = watchSignals();
    const site = await serve({ '/feed.json': { json: titled('Never'), hold: true } });
    const list = await place(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    const events = record(list);
    await site.requested('/feed.json');
    list.remove();
    await new Promise(requestAnimationFrame);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    await site.release('/feed.json');
    expect(events).to.deep.equal([]);
  });

  it('is made again when a removed element comes back', async () => {
    const site = await serve({
      '/feed.json': [{ json: titled('Never'), hold: true }, { json: titled('Second try') }],
    });
    const list = await place(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await site.requested('/feed.json');
    const { parentElement } = list;
    list.remove();
    await new Promise(requestAnimationFrame);
    const loaded = next(list, 'news-load');
    parentElement!.append(list);
    await loaded;
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Second try']);
  });

  it('is made again when an element was put in and taken out several times', async () => {
    const site = await serve({
      '/feed.json': [{ json: titled('Never'), hold: true }, { json: titled('Here') }],
    });
    const list = await place(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await site.requested('/feed.json');
    const { parentElement } = list;
    list.remove();
    parentElement!.append(list);
    list.remove();
    await new Promise(requestAnimationFrame);
    const loaded = next(list, 'news-load');
    parentElement!.append(list);
    await loaded;
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Here']);
  });

  it('goes to the page’s own endpoint, also when that is told late', async () => {
    const site = await serve({ '/feed.json': { json: titled('Late') } });
    const list = await showOverdue(html`<news-list></news-list>`);
    expect(list.error?.reason).to.equal('config');
    const loaded = next(list, 'news-load');
    configure({ endpoint: site.url('/feed.json') });
    await loaded;
    configure({ endpoint: undefined });
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Late']);
  });

  it('may go to an address that is a URL object', async () => {
    const site = await serve({ '/feed.json': { json: titled('Here') } });
    const list = await show(
      html`<news-list .endpoint=${new URL(site.url('/feed.json')) as never}></news-list>`,
    );
    expect(texts(list, 'headline')).to.deep.equal(['Here']);
  });

  it('survives a move within the page', async () => {
    const signals = watchSignals();
    const site = await serve({ '/feed.json': { json: titled('Moved'), hold: true } });
    const list = await place(html`<div><news-list endpoint=${site.url('/feed.json')}></news-list></div>`);
    await site.requested('/feed.json');
    list.parentElement!.parentElement!.append(list);
    await new Promise(requestAnimationFrame);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    await Promise.all([next(list, 'news-load'), site.release('/feed.json')]);
    expect(await site.requests()).to.have.length(1);
  });

  it('is not repeated for an element that has its articles and is moved', async () => {
    const site = await serve({ '/feed.json': { json: titled('Here') } });
    const list = await show(html`<div><news-list endpoint=${site.url('/feed.json')}></news-list></div>`);
    const page = list.parentElement!.parentElement!;
    list.remove();
    await new Promise(requestAnimationFrame);
    page.append(list);
    await new Promise(requestAnimationFrame);
    await drawn(list);
    expect(texts(list, 'headline')).to.deep.equal(['Here']);
    expect(await site.requests()).to.have.length(1);
  });

  it('loses to a newer endpoint, even when its answer comes last', async () => {
    const site = await serve({
      '/old.json': { json: titled('Old'), hold: true },
      '/new.json': { json: titled('New') },
    });
    const list = await place(html`<news-list endpoint=${site.url('/old.json')}></news-list>`);
    const events = record(list);
    await site.requested('/old.json');
    list.endpoint = site.url('/new.json');
    await next(list, 'news-load');
    await site.release('/old.json');
    await (await fetch(site.url('/new.json'))).text();
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['New']);
    expect(events.map(({ type }) => type)).to.deep.equal(['news-load']);
  });

  it('counts as failed after the timeout', async () => {
    const site = await serve({ '/feed.json': { json: titled('Late'), hold: true } });
    const list = await show(
      html`<news-list lang="en" endpoint=${site.url('/feed.json')} timeout="0.2"></news-list>`,
    );
    expect(list.error?.reason).to.equal('timeout');
    expect(list.error?.message).to.include('0.2 seconds');
    expect(words(list)).to.include('This is taking longer than it should.');
    await site.release('/feed.json');
  });

  it('does not fail with that of another element whose timeout is shorter', async () => {
    const site = await serve({ '/feed.json': { json: titled('Late'), hold: true } });
    const url = site.url('/feed.json');
    const hasty = await show(
      html`<news-list endpoint=${url} timeout="0.2"></news-list><news-list endpoint=${url}></news-list>`,
    );
    const patient = hasty.nextElementSibling as typeof hasty;
    expect([hasty.status, patient.status]).to.deep.equal(['error', 'loading']);
    await site.requested('/feed.json', 2);
    await Promise.all([next(patient, 'news-load'), site.release('/feed.json')]);
    expect(texts(await drawn(patient), 'headline')).to.deep.equal(['Late']);
  });

  it('that no server allows names CORS and the header to add', async () => {
    const site = await serve({ '/feed.json': { json: titled('Forbidden') } });
    const list = await show(html`<news-list endpoint=${site.elsewhere('/feed.json')}></news-list>`);
    expect(list.error?.reason).to.equal('network');
    expect(list.error?.message).to.include('CORS').and.to.include('Access-Control-Allow-Origin');
    expect(list.error?.url).to.equal(site.elsewhere('/feed.json'));
  });

  it('that is answered with an HTTP error says its status', async () => {
    const site = await serve({ '/feed.json': { status: 403 } });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(list.error?.reason).to.equal('http');
    expect(list.error?.status).to.equal(403);
  });
});

describe('several endpoints', () => {
  it('are merged by date, and a story that both have is shown once', async () => {
    const shared = {
      url: 'https://news.example/shared',
      title: 'Shared',
      date_published: '2026-03-02T10:00:00Z',
    };
    const site = await serve({
      '/a.json': {
        json: jsonFeed([
          { id: 'a', title: 'Newest', date_published: '2026-03-03T10:00:00Z', url: 'https://news.example/a' },
          shared,
        ]),
      },
      '/b.json': {
        json: jsonFeed([
          shared,
          { id: 'b', title: 'Oldest', date_published: '2026-03-01T10:00:00Z', url: 'https://news.example/b' },
        ]),
      },
    });
    const list = await show(
      html`<news-list endpoint="${site.url('/a.json')} ${site.url('/b.json')}"></news-list>`,
    );
    expect(texts(list, 'headline')).to.deep.equal(['Newest', 'Shared', 'Oldest']);
  });

  it('do not blank each other when one fails', async () => {
    const site = await serve({ '/a.json': { json: titled('Still here') }, '/b.json': { status: 404 } });
    const list = await show(
      html`<news-list endpoint="${site.url('/b.json')} ${site.url('/a.json')}"></news-list>`,
    );
    await drawn(list);
    expect(texts(list, 'headline')).to.deep.equal(['Still here']);
  });
});

describe('a reload', () => {
  it('brings what is new', async () => {
    const site = await serve({ '/feed.json': [{ json: titled('Before') }, { json: titled('After') }] });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await list.reload();
    expect(texts(list, 'headline')).to.deep.equal(['After']);
  });

  it('that fails leaves the articles where they are and says so', async () => {
    const site = await serve({ '/feed.json': [{ json: titled('Kept') }, { status: 404 }] });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await list.reload();
    expect(texts(list, 'headline')).to.deep.equal(['Kept']);
    expect(list.status).to.equal('error');
    expect(list.error?.reason).to.equal('http');
    expect(part(list, 'retry')).not.to.equal(undefined);
  });

  it('that succeeds takes the error away', async () => {
    const site = await serve({ '/feed.json': [{ status: 404 }, { json: titled('At last') }] });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    await list.reload();
    expect(list.error).to.equal(undefined);
    expect(list.status).to.equal('ready');
  });

  it('resolves even when it fails or the element is removed meanwhile', async () => {
    const site = await serve({ '/feed.json': [{ status: 404 }, { json: titled('Never'), hold: true }] });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    const over = list.reload();
    await site.requested('/feed.json', 2);
    list.remove();
    await over;
    await site.release('/feed.json');
    expect(list.articles).to.deep.equal([]);
  });
});

it('loading of an unknown kind is the default', async () => {
  const site = await serve({ '/feed.json': { json: titled('Eager') } });
  const list = await show(html`<news-list loading="quickly" endpoint=${site.url('/feed.json')}></news-list>`);
  expect(texts(list, 'headline')).to.deep.equal(['Eager']);
});
