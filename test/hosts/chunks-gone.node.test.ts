/** The site has replaced the library's files: a cached entry asks for chunks that are gone. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { HTTPResponse, Page } from 'puppeteer-core';
import { HostSite, look, pageOf, until } from './host-site.js';

const body = `
  <news-list id="json" endpoint="/feed.json" limit="2" filters dedupe refresh="30" structured-data></news-list>
  <news-list id="rss" endpoint="/rss.xml"><a href="/rss">All</a></news-list>
  <news-article id="story" endpoint="/feed.json" article-id="s2"></news-article>`;

/** What a server answers in the place of a file that is gone. */
const answers = {
  'with status 404': { status: 404, contentType: 'text/plain', body: 'Not found' },
  'with the page of an application': { status: 200, contentType: 'text/html', body: '<!doctype html><p>App' },
};

describe('chunks that are gone', () => {
  let site: HostSite;
  before(async () => {
    site = await HostSite.start({ '/gone': pageOf('', body), '/empty': '', '/rss.xml': answerRss });
  });
  after(() => site.stop());

  for (const [kind, answer] of Object.entries(answers))
    it(`are named where the server answers ${kind}, and stories are shown without them`, async () => {
      const page = await site.open('/empty');
      await page.setRequestInterception(true);
      page.on('request', request => {
        void (request.url().includes('/chunks/') ? request.respond(answer) : request.continue());
      });
      site.complaints.length = 0;
      await open(page, '/gone');
      await until(page, `look().every(({ status }) => /ready|error/.test(status))`);
      const [json, rss, story] = await look(page);
      assert.deepEqual([json!.status, json!.cards], ['ready', 2]);
      assert.deepEqual([story!.status, story!.headlines], ['ready', ['Fog delays the morning boats (2)']]);
      assert.equal(rss!.status, 'error');
      assert.equal(await page.$eval('#rss a', link => link.checkVisibility()), true);
      const { reason, message } = (await page.evaluate(
        `(({ reason, message }) => ({ reason, message }))(document.querySelector('#rss').error)`,
      )) as { reason: string; message: string };
      assert.equal(reason, 'network');
      assert.match(
        message,
        /^(?:sources|reading|xml|rss)-[\da-f]{7}\.js of news-elements can't be loaded: upload/,
      );
      for (const name of ['filters', 'dedupe', 'refresh', 'structured-data', 'story-controller', 'notice'])
        assert.ok(
          site.complaints.some(text => text.includes(`${name}-`) && text.includes('of news-elements')),
          name,
        );
      assert.deepEqual(
        site.complaints.filter(text => /^Uncaught|^TypeError/.test(text)),
        [],
      );
    });
});

const open = (page: Page, path: string): Promise<HTTPResponse | null> =>
  page.goto(new URL(path, page.url()).href);

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
  <item><title>Ferry</title><link>https://news.example/ferry</link></item></channel></rss>`;

function answerRss(_request: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
}
