/** The next page of an API's list, from the answer, from the header `Link` and from the numbers of the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toAnswer } from '../../../src/formats/answer/answer.js';
import { read } from '../../../src/formats/read.js';
import { loadFeed } from '../../../src/load/load-feed.js';
import { sendJson, startSite } from '../../helpers/http-site.js';

const url = 'https://quay.example/api/notes?page=1';
const note = { title: 'Slack water', url: '/notes/1', date: '2026-05-01' };

async function nextOf(json: object, link?: string, fields?: Record<string, string>) {
  const headers = new Headers(link ? { link } : {});
  return (await read(await toAnswer(JSON.stringify(json), { url, headers }), { fields })).next;
}

describe('the header `Link` names the next page', () => {
  for (const [how, link, expected] of [
    [
      'first of several',
      '<https://quay.example/n?after=9>; rel="next", <https://quay.example/n>; rel="first"',
      '/n?after=9',
    ],
    [
      'behind others',
      '</api/notes?page=8>; rel="last", </api/notes?page=2>; title="Older"; rel="next"',
      '/api/notes?page=2',
    ],
    ['without quotes', '<?page=2>;rel=next', '/api/notes?page=2'],
    ['with two relations', '</n2>; REL="last Next"', '/n2'],
  ] as const)
    it(how, async () => assert.equal(await nextOf([note], link), `https://quay.example${expected}`));

  it('only with relation next, and a web address', async () => {
    for (const link of [
      '</p>; rel="prev"',
      '</p>; rel="next-archive"',
      '<mailto:a@quay.example>; rel="next"',
      'next',
      '</p',
    ])
      assert.equal(await nextOf([note], link), undefined, link);
  });

  it('unless the list is empty', async () => {
    assert.equal(await nextOf([], '</n2>; rel="next"'), undefined);
    assert.equal(await nextOf({ notes: [], items: [], page: 1, pages: 3 }), undefined);
  });

  it('and a page that names itself has none', async () => {
    assert.equal(await nextOf([note], `<${url}>; rel="next"`), undefined);
  });
});

it('a URL in the answer counts before the header, and the header before numbers', async () => {
  const link = '</from-header>; rel="next"';
  assert.match(
    (await nextOf({ items: [note], next: '/from-answer', page: 1, pages: 3 }, link))!,
    /from-answer/,
  );
  assert.match((await nextOf({ items: [note], page: 1, pages: 3 }, link))!, /from-header/);
  assert.match((await nextOf({ items: [note], page: 1, pages: 3 }))!, /page=2/);
});

it('where the page maps `next`, neither header nor numbers count', async () => {
  const json = { items: [note], page: 1, pages: 3 };
  assert.equal(await nextOf(json, '</n2>; rel="next"', { next: 'older' }), undefined);
});

it('a single story has no next page', async () => {
  const story = { ...note, body: 'Grey.', summary: 'Grey.', page: 1, pages: 3 };
  assert.equal(await nextOf(story, '</n2>; rel="next"'), undefined);
});

it('all pages of an API that gives numbers are loaded, and then no more', async test => {
  const asked: string[] = [];
  const site = await startSite(test, ({ url = '' }, response) => {
    asked.push(url);
    const page = Number(new URL(url, 'https://quay.example').searchParams.get('page') ?? 1);
    const notes = [1, 2].map(each => ({ ...note, id: `${page}-${each}` }));
    sendJson(response, { items: notes, pagination: { currentPage: page, totalPages: 3 } });
  });
  let feed = await loadFeed(`${site.origin}/api?tag=tide`);
  while (feed.next && asked.length < 9) feed = await loadFeed(feed.next, { after: feed });
  assert.deepEqual(asked, ['/api?tag=tide', '/api?tag=tide&page=2', '/api?tag=tide&page=3']);
});
