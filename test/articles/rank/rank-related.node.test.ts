import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { rankRelated } from '../../../src/articles/rank/rank-related.js';

let count = 0;

function article(title: string, more: Partial<Article> = {}): Article {
  return { id: `story-${++count}`, title, tags: [], authors: [], ...more };
}

const titles = (articles: readonly Article[]) => articles.map(({ title }) => title);
const day = (n: number) => new Date(Date.UTC(2024, 0, n));

const harbour = article('Harbour bridge closes for repairs', {
  summary: 'Engineers found cracks in the old harbour bridge; ferries will carry commuters until May.',
  category: { name: 'City' },
  published: day(20),
});
const strangers = [
  'Apple harvest begins early',
  'Chess club wins the cup',
  'A recipe for lentil soup',
  'Museum shows lost maps',
].map(title => article(title));

test('Stories about the same event come first', () => {
  const ferries = article('Extra ferries while bridge is repaired', {
    summary: 'The harbour is busy again.',
  });
  const cracks = article('Cracks were seen years ago', {
    summary: 'Divers warned about the harbour bridge.',
  });
  const related = rankRelated(harbour, [...strangers, ferries, cracks], { limit: 2 });
  assert.deepEqual(new Set(related), new Set([ferries, cracks]));
});

test('The story itself is never among the results, whether recognised by its URL or its headline', () => {
  const story = article('Comet visible tonight', { url: 'https://news.example/comet' });
  const copies = [
    story,
    { ...story },
    article('Look up: a comet!', { url: 'http://www.news.example/comet/?utm_source=mail#top' }),
    article('Comet Visible Tonight!'),
  ];
  assert.deepEqual(rankRelated(story, copies), []);
});

test('Of two copies of a wire story only one is a result', () => {
  const summary =
    'The council voted nine to four on Monday to plant two thousand trees along the ring road by spring.';
  const wire = article('Council votes for two thousand trees', { summary });
  const again = article('Council votes for two thousand trees', { summary: `${summary.slice(0, 60)}…` });
  const agency = article('COUNCIL VOTES FOR TWO THOUSAND TREES', { summary: `(Wire) ${summary}` });
  const story = article('Trees for the ring road', { summary: 'Residents asked the council for shade.' });
  const related = rankRelated(story, [wire, again, agency, ...strangers], { limit: 3 });
  assert.equal(related.filter(({ title }) => title.toLowerCase() === wire.title.toLowerCase()).length, 1);
  assert.equal(related.length, 3);
});

test('Of two copies of a wire story under different headlines only one is a result', () => {
  const summary =
    'The council voted nine to four on Monday to plant two thousand trees along the ring road by spring.';
  const wire = article('Council votes for shade', { summary });
  const retold = article('Spring brings an avenue to the ring road', { summary: `(Wire) ${summary}` });
  const cut = article('Nine to four, after a long night', { summary: `${summary.slice(0, 80)}…` });
  const report = article('Who will water the new avenue?', {
    summary:
      'Two thousand trees along the ring road need water; the council has voted, the gardeners have not.',
  });
  const story = article('Trees for the ring road', { summary: 'Residents asked the council for shade.' });
  const related = rankRelated(story, [wire, retold, cut, report, ...strangers], { limit: 6 });
  assert.equal(related.filter(each => [wire, retold, cut].includes(each)).length, 1);
  assert.equal(related.length, 6);
  assert.ok(!rankRelated(wire, [retold, cut, report]).some(each => each !== report));
});

test('A text that a site repeats under all stories does not make them copies of each other', () => {
  const summary = 'Every week our readers ask, and every week somebody who knows about it answers them here.';
  const columns = ['Neighbours', 'Gardens', 'Bicycles', 'Soup', 'Rain'].map(title =>
    article(title, { summary }),
  );
  assert.equal(rankRelated(article('Letters'), columns, { limit: 9 }).length, 5);
});

test('Shared tags rank above shared words, these above a shared category, and this above closeness in time', () => {
  const story = article('Rates stay where they are', {
    category: { name: 'Economy' },
    tags: ['Inflation', 'Banks'],
    published: day(20),
  });
  const sameTags = article('What a loaf costs now', {
    category: { name: 'economy' },
    tags: ['banks', 'inflation'],
    published: day(1),
  });
  const sameCategory = article('Shipyard hires again', { category: { name: 'Economy' }, published: day(1) });
  const words = article('Why rates of sleep matter', { category: { name: 'Health' }, published: day(1) });
  const near = article('Derby ends level', { category: { name: 'Sport' }, published: day(20) });
  const far = article('Rowing club sold', { category: { name: 'Sport' }, published: day(2) });
  assert.deepEqual(rankRelated(story, [far, near, words, sameCategory, sameTags], { limit: 5 }), [
    sameTags,
    words,
    sameCategory,
    near,
    far,
  ]);
});

test('A tag that every story has does not affect the ranking', () => {
  const story = article('Night trains return', { tags: ['News', 'Rail'] });
  const rail = article('Sleeper cars restored', { tags: ['News', 'Rail'] });
  const others = strangers.map(stranger => ({ ...stranger, tags: ['News'] }));
  assert.equal(rankRelated(story, [...others, rail])[0], rail);
});

test('Without similar stories, those of the same category follow, then those close in time', () => {
  const sameCategory = article('Tram fares rise', { category: { name: 'City' }, published: day(1) });
  const yesterday = article('Goalkeeper retires', { published: day(19) });
  const undated = article('Soup of the week');
  assert.deepEqual(rankRelated(harbour, [undated, yesterday, sameCategory]), [
    sameCategory,
    yesterday,
    undated,
  ]);
});

test('Of 30 stories of its section and one of another section about the same event, that one is first', () => {
  const subjects =
    'budget mayor taxi school market tunnel statue garden choir festival parking bakery library stadium clinic ' +
    'theatre fountain cinema orchard cathedral kiosk playground archive tower pavement rooftop cellar lantern avenue depot';
  const inSection = subjects.split(' ').map(subject =>
    article(`New ${subject} for the old town`, {
      summary: `The council spoke about the ${subject} on Tuesday.`,
      category: { name: 'City' },
      published: day(20),
    }),
  );
  const elsewhere = article('Commuters queue as bridge stays shut', {
    summary: 'Cracks in the harbour bridge fill the ferries.',
    category: { name: 'Traffic' },
    published: day(2),
  });
  assert.equal(inSection.length, 30);
  for (const candidates of [
    [...inSection, elsewhere],
    [...inSection, ...inSection, elsewhere],
  ]) {
    const unique = candidates.map((each, n) => ({ ...each, id: `unique-${n}` }));
    assert.equal(rankRelated(harbour, unique)[0]?.title, elsewhere.title);
    assert.equal(rankRelated(harbour, unique)[1]?.category?.name, 'City');
  }
});

test('A story with a common tag ranks above those that only share the section, or a tag that all have', () => {
  const story = article('Quiet night on the quay', {
    category: { name: 'Coast' },
    tags: ['News', 'Seals'],
    published: day(20),
  });
  const inSection = 'Anglers Buoys Cliffs Dunes Eels Fjords'
    .split(' ')
    .map(title => article(title, { category: { name: 'Coast' }, tags: ['News'], published: day(20) }));
  const tagged = article('Pups counted', {
    category: { name: 'Science' },
    tags: ['Seals'],
    published: day(1),
  });
  assert.equal(rankRelated(story, [...inSection, tagged])[0], tagged);
  const report = article('A quiet night, then fireworks on the quay', { category: { name: 'Science' } });
  const tags = ['News'];
  assert.equal(rankRelated({ ...story, tags }, [...inSection, { ...report, tags }])[0]?.title, report.title);
});

test('The author does not outrank the event', () => {
  const authors = [{ name: 'Ada Example' }];
  const byAda = ['Soup', 'Chess', 'Maps', 'Apples'].map(title => article(title, { authors }));
  const report = article('Bridge in the harbour closes', { authors: [{ name: 'Bo Example' }] });
  assert.equal(rankRelated({ ...harbour, authors }, [...byAda, report])[0], report);
});

test('Stories in the same language come first, even before those of the same section about the same event', () => {
  const story = { ...harbour, language: 'en-GB' };
  const other = article('Harbour bridge: Reparatur bis Mai', { category: { name: 'City' }, language: 'de' });
  const same = article('Chess club wins the cup', { language: 'en_US' });
  assert.deepEqual(rankRelated(story, [other, same]), [same, other]);
  assert.deepEqual(rankRelated({ ...story, language: undefined }, [other, same]), [other, same]);
  const crowd = Array.from({ length: 80 }, (_, n) => ({
    ...other,
    id: `other-${n}`,
    title: `${other.title} ${n}`,
  }));
  assert.equal(rankRelated(story, [...crowd, same])[0], same);
});

test('Without languages, stories in the same script come first', () => {
  const story = article('Мост закрыт на ремонт', { category: { name: 'City' } });
  const latin = article('Bridge closed', { category: { name: 'City' } });
  const cyrillic = article('Рецепт супа');
  assert.deepEqual(rankRelated(story, [latin, cyrillic]), [cyrillic, latin]);
});

test('What the source names as related comes first, in its order, by id or URL, and within the limit', () => {
  const copy = article('Harbour bridge closes for repairs', { url: 'https://news.example/copy' });
  const ferries = article('Extra ferries for the harbour', { summary: 'The bridge is repaired.' });
  const [apples, chess, soup, maps] = strangers.map((each, n) => ({
    ...each,
    url: `https://news.example/${n}?page=1`,
  })) as [Article, Article, Article, Article];
  const url = 'https://news.example/bridge';
  const related = [
    'https://news.example/2/?utm_source=feed&page=1#top',
    harbour.id,
    'http://www.news.example/bridge#comments',
    apples.id,
    soup.id,
    'https://news.example/unknown',
    copy.id,
  ];
  const story = { ...harbour, url, related };
  const again = { ...harbour, id: 'again', url };
  const candidates = [story, again, apples, chess, ferries, maps, soup, copy];
  assert.deepEqual(rankRelated(story, candidates), [soup, apples, copy, ferries]);
  assert.deepEqual(rankRelated(story, candidates, { limit: 1 }), [soup]);
  assert.deepEqual(rankRelated(story, candidates, { limit: 0 }), []);
  const unnamed = { ...story, related: null } as unknown as Article;
  assert.equal(rankRelated(unnamed, candidates)[0], ferries);
});

test('What the source names as related is found among very many candidates, and its copies are left out', () => {
  const crowd = Array.from({ length: 900 }, (_, n) => article(`Harbour bridge, part ${n}`));
  const summary =
    'Six skippers told us how they learned to read the tide tables, and what went wrong that year: a chart from another sea, a clock that had stopped, and a moon that nobody had seen.';
  const tides = article('Tides', { summary });
  const copy = article('Skippers and tide tables', { summary: `(Wire) ${summary}` });
  const related = rankRelated({ ...harbour, related: [tides.id] }, [...crowd, tides, copy], { limit: 950 });
  assert.equal(related[0], tides);
  assert.equal(related.length, 901);
});

test('A story by the same author ranks above one by another author', () => {
  const story = article('Letters from the coast', { authors: [{ name: 'Ada Example' }] });
  const byAda = article('On walking slowly', { authors: [{ name: 'Ada Example' }] });
  assert.equal(rankRelated(story, [...strangers, byAda])[0], byAda);
});

test('Bodies are read without their markup', () => {
  const story = article('A walk along the quay', {
    body: '<p>The <b>lighthouse</b> keeper&rsquo;s garden</p>',
  });
  const inBody = article('Open day on Sunday', { body: '<h2>See the lighthouse</h2><p>Its garden, too.' });
  const inScript = article('Open day on Monday', {
    body: '<script>lighthouse.garden.keeper()</script><p>Soup.',
  });
  assert.equal(rankRelated(story, [inScript, inBody, ...strangers])[0], inBody);
});

test('The limit is four by default, and never exceeded', () => {
  const many = Array.from({ length: 9 }, (_, n) => article(`Entry ${'abcdefghi'.slice(n, n + 1).repeat(6)}`));
  assert.equal(rankRelated(harbour, many).length, 4);
  assert.equal(rankRelated(harbour, many, { limit: 7 }).length, 7);
  assert.equal(rankRelated(harbour, many, { limit: 99 }).length, 9);
  assert.deepEqual(rankRelated(harbour, many, { limit: 0 }), []);
  assert.deepEqual(rankRelated(harbour, []), []);
});

test('Stories of equal rank keep their order', () => {
  assert.deepEqual(rankRelated(article('???'), strangers), strangers);
  assert.deepEqual(titles(rankRelated(article('???'), strangers.toReversed())), titles(strangers).reverse());
});

test('Sparse and broken articles are ranked, too', () => {
  const broken = article('', { summary: '', body: '<', published: new Date(NaN) });
  const fromJavaScript = { id: 'plain', title: 'Harbour bridge news' } as Article;
  assert.deepEqual(rankRelated(harbour, [broken, fromJavaScript]), [fromJavaScript, broken]);
  assert.equal(rankRelated(broken, [harbour])[0], harbour);
});

test('Ranking does not change the articles, and gives the same result twice', () => {
  const candidates = Object.freeze(strangers.map(stranger => Object.freeze({ ...stranger })));
  const story = Object.freeze({ ...harbour });
  assert.deepEqual(rankRelated(story, candidates), rankRelated(story, candidates));
});

test('Of very many candidates those that belong to the story are found, by words, tags and category', () => {
  const crowd = Array.from({ length: 1500 }, (_, n) => article(`Entry ${n.toString(36)} of the long list`));
  const ferries = article('Extra ferries', { summary: 'The harbour is busy while the bridge is repaired.' });
  const inCity = article('Tram fares rise', { category: { name: 'city' } });
  const tagged = article('What it costs', { tags: ['Bridges'] });
  const story = { ...harbour, tags: ['Bridges'] };
  const candidates = [...crowd.slice(0, 700), inCity, ferries, tagged, ...crowd.slice(700)];
  assert.deepEqual(new Set(rankRelated(story, candidates, { limit: 3 })), new Set([ferries, inCity, tagged]));
  assert.equal(rankRelated(story, candidates, { limit: 1000 }).length, 1000);
});

test('Stories of equal rank keep their order, also among many candidates', () => {
  const crowd = Array.from({ length: 400 }, (_, n) => article(`Entry ${n.toString(36)} of the long list`));
  assert.deepEqual(rankRelated(article('???'), crowd), crowd.slice(0, 4));
});

test('A hostile body costs no more than a long one', () => {
  const body = '<script '.repeat(50_000) + '<'.repeat(50_000);
  const started = performance.now();
  rankRelated(harbour, [article('Strange page', { body })]);
  assert.ok(performance.now() - started < 1000);
});

test('names that are no texts count as missing ones', () => {
  const odd = (title: string): Article =>
    article(title, {
      tags: [null, {}, 7, 'tide'],
      authors: [null, {}, { name: {} }, { name: 'Ida' }],
      category: { name: {} },
      related: [null, {}, 7],
    } as unknown as Partial<Article>);
  const [story, other] = [odd('Fog over the quay'), odd('Sun over the pier')];
  assert.deepEqual(rankRelated(story, [story, other]), [other]);
});

test('null counts as a missing value, and the articles are not changed', () => {
  const empty = {
    title: null,
    summary: null,
    body: null,
    tags: null,
    authors: null,
    category: null,
    url: null,
  };
  const bare = Object.freeze({ ...empty, id: 'bare' }) as unknown as Article;
  const ferries = Object.freeze({
    ...empty,
    id: 'ferries',
    title: 'Ferries while the harbour bridge is closed',
  }) as unknown as Article;
  const candidates = Object.freeze([bare, ...strangers, ferries]);
  assert.equal(rankRelated(harbour, candidates)[0], ferries);
  assert.equal(rankRelated(ferries, candidates).length, 4);
  assert.equal(rankRelated(bare, candidates).length, 4);
});
