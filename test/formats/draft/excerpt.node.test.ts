import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import type { Draft } from '../../../src/formats/draft/draft.js';
import { excerpt as excerptWith } from '../../../src/formats/draft/excerpt.js';
import { toArticles } from '../../../src/formats/draft/to-articles.js';
import { withHtmlSummary } from '../../../src/formats/json-feed/sloppy-json-feed.js';
import { newLexicon } from '../../../src/html/lexicon.js';
import { tidy } from '../../../src/html/tidy.js';

const excerpt = (html: string): string => excerptWith(html, newLexicon());

const toArticle = (draft: Draft): Article =>
  toArticles({ drafts: [{ title: 'Fog', ...draft }], base: 'https://news.example/' }, newLexicon(), tidy)[0]!;

/** Asserts the excerpts of stories. `stories`: a story's HTML → its expected excerpt. */
function same(stories: Record<string, string>): void {
  for (const [html, expected] of Object.entries(stories)) assert.equal(excerpt(html), expected, html);
}

test('an excerpt of a story that is mostly pictures has no half of one in it', () => {
  const figure = (number: number): string =>
    `<figure><img src="https://news.example/${'x'.repeat(150)}${number}.jpg"><figcaption>Row ${number}</figcaption></figure>`;
  const figures = Array.from({ length: 60 }, (_, number) => figure(number)).join('');
  assert.equal(excerpt(`<p>Two houses.</p>${figures}`), 'Two houses.');
  assert.equal(excerpt(`${figures}<p>Two houses.</p>`), 'Two houses.');
  const image = `<img alt="x" src="https://news.example/${'y'.repeat(7000)}.jpg">`;
  assert.equal(excerpt(`<p>Two houses.</p>${image}`), 'Two houses.');
});

test('a link to nothing but comments is no excerpt', () => {
  same({
    '<a href="/item?id=1">Comments</a>': '',
    'The quay has <a href="/item?id=1">Comments</a>': 'The quay has Comments',
  });
});

test('where a story appeared first is no part of it, in any language', () => {
  const [a, b] = ['<a href="/a">Fähren</a>', '<a href="/">Quay</a>'];
  for (const trailer of [
    `The post ${a} appeared first on ${b}.`,
    `The post ${a} first appeared on ${b}.`,
    `This post ${a} was originally published on ${b}.`,
    `Der Beitrag ${a} erschien zuerst auf ${b}.`,
    `L’article ${a} est apparu en premier sur ${b}.`,
    `La entrada ${a} se publicó primero en ${b}.`,
    `La entrada ${a} apareció primero en ${b}.`,
    `L'articolo ${a} proviene da ${b}.`,
    `L'articolo ${a} sembra essere il primo su ${b}.`,
    `O post ${a} apareceu primeiro em ${b}.`,
    `Het bericht ${a} verscheen eerst op ${b}.`,
    `Inlägget ${a} dök först upp på ${b}.`,
    `Indlægget ${a} blev først udgivet på ${b}.`,
    `Artykuł ${a} pochodzi z serwisu ${b}.`,
    `Сообщение ${a} появились сначала на ${b}.`,
    `${a} yazısı ilk önce ${b} üzerinde ortaya çıktı.`,
    `投稿 ${a} は ${b} に最初に表示されました。`,
    `${a}最先出现在${b}。`,
    `${a} 게시물이 ${b}에 처음 등장했습니다.`,
    `${a} was originally published in ${b} on Medium, where people are continuing the conversation by highlighting and responding to this story.`,
  ]) {
    assert.equal(excerpt(`<p>They sail.</p><p>${trailer}</p>`), 'They sail.', trailer);
  }
});

test('only the last “the post” begins where a story appeared first', () => {
  assert.equal(
    excerpt('<p>The post office sails. So it goes.</p><p>The post A appeared first on B.</p>'),
    'The post office sails. So it goes.',
  );
});

test('two links at the end of a story stay', () => {
  same({
    'They sail. See <a href="/a">the ferries</a> and <a href="/b">the quay</a>.':
      'They sail. See the ferries and the quay.',
    'Article by <a href="/a">Ann</a>, premier of <a href="/b">Oslo</a>.': 'Article by Ann, premier of Oslo.',
    'The book <a href="/a">Boats</a> was originally published in 1937.':
      'The book Boats was originally published in 1937.',
  });
});

test('what Reddit and FetchRSS write under a story is no part of it', () => {
  same({
    '<p>How?</p> submitted by &#32; <a href="/u"> /u/y </a> to <a href="/r"> r/z </a> <br/> <span><a href="/1">[link]</a></span> &#32; <span><a href="/2">[comments]</a></span>':
      'How?',
    'They sail.<br/><span>(Feed generated with <a href="https://f.example">FetchRSS</a>)</span>':
      'They sail.',
  });
});

test('a link at the end that leads to all of it goes, with or without the end of a sentence', () => {
  same({
    'The council meets in the <a href="/x">Read More</a>': 'The council meets in the',
    'The council meets in the <a href="/x">read more &raquo;</a>': 'The council meets in the',
    'The council meets <a href="/x" class="btn read-more">All of it</a>': 'The council meets',
    '<p>The council meets.</p><p><a class="more-link" href="/x">More</a></p>': 'The council meets.',
    'The council meets. [<a href="/x">mehr</a>]': 'The council meets.',
    'The council meets. <a href="/x">Continue reading at news.example</a>': 'The council meets.',
  });
});

test('what asks to read on goes in many languages', () => {
  const full: Record<string, string[]> = {
    'The council.': ['Read more', 'Click here to read more', 'Full story &gt;&gt;', 'Learn more', '(more…)'],
    'Der Rat.': ['Weiterlesen', 'Mehr lesen'],
    'Le conseil.': ['Lire la suite'],
    'El consejo.': ['Leer más', 'Seguir leyendo'],
    'Il consiglio.': ['Leggi tutto', 'Continua a leggere'],
    'O conselho.': ['Leia mais'],
    'De raad.': ['Lees verder'],
    'Rådet.': ['Läs mer'],
    'Rada.': ['Czytaj więcej'],
    'Meclis.': ['Devamını oku'],
    'Совет.': ['Читать далее', 'Подробнее'],
    '会议。': ['阅读全文', '阅读更多'],
    '会議。': ['続きを読む'],
    '회의.': ['더 보기', '더보기', '계속 읽기'],
  };
  for (const [text, ends] of Object.entries(full)) {
    for (const end of ends) {
      assert.equal(excerpt(`${text}<a href="/x">${end}</a>`), text);
      assert.equal(excerpt(`<p>${text}</p> ${end}`), text);
    }
  }
  assert.equal(excerpt('The council meets [Read more]'), 'The council meets');
});

test('sentences with such words stay', () => {
  for (const text of [
    'Sailors read more than others',
    'He said “sailors” read more books than most',
    'They carry many (more than 300)',
    'What do they want? More.',
  ]) {
    assert.equal(excerpt(text), text);
  }
  for (const text of [
    'Two boats came. Learn more about the lock!',
    'It is old. Read more on its past in our book.',
  ])
    assert.equal(excerpt(text), text);
  assert.equal(excerpt('Two boats came. <a href="/x">Learn more about the lock!</a>'), 'Two boats came.');
  assert.equal(excerpt('The <a href="/x">Read More</a> sells well.'), 'The Read More sells well.');
  assert.equal(excerpt('Why you should <a href="/x">read the news</a>'), 'Why you should read the news');
});

test('captions go whatever element they are, with all that stands in them', () => {
  same({
    '<dl class="wp-caption"><dt><img src="a.jpg"></dt><dd class="wp-caption-dd">Cap</dd></dl><p>Tale.</p>':
      'Tale.',
    '<small class="caption">Cap</small><p>Tale.</p>': 'Tale.',
    '<cite class="wp-caption-text">Cap</cite><p>Tale.</p>': 'Tale.',
    '<div class="image-caption"><div>Cap</div><span>more</span></div><p>Tale.</p>': 'Tale.',
    '<p class="caption">Cap<p>Tale.</p>': 'Tale.',
    '<div class="post-caption-wrapper"><p>Tale.</p></div>': 'Tale.',
    '<p>Tale.</p><figure><img src="a.jpg">': 'Tale.',
    '<section class="post-with-credits"><p>Tale.</p></section>': 'Tale.',
  });
});

test('tables of contents and buttons to share are no text', () => {
  same({
    '<div id="ez-toc-container" class="ez-toc-v2"><p class="ez-toc-title">Contents</p><nav>One</nav></div><p>Tale.</p>':
      'Tale.',
    '<div class="wp-block-yoast-seo-table-of-contents yoast-table-of-contents"><ul><li>One</li></ul></div><p>Tale.</p>':
      'Tale.',
    '<div class="addtoany_share_save_container"><a href="/x">Share</a></div><p>Tale.</p>': 'Tale.',
    '<div class="post has-toc"><p>Tale.</p></div>': 'Tale.',
  });
});

test('shortcodes that nobody has run are no text', () => {
  same({
    '[vc_row][vc_column_text css="a"]Tale.[/vc_column_text][/vc_row]': 'Tale.',
    '[et_pb_section fb_built=&#8221;1&#8243;]Tale.[/et_pb_section]': 'Tale.',
    '[caption id="x" width="300"]<img src="a.jpg"> Cap[/caption] Tale.': 'Tale.',
    'Tale [sic] of <code>rows[a_b]</code>.': 'Tale [sic] of rows[a_b].',
  });
});

test('a table is the text of a story that has no other', () => {
  const table = '<table><tr><td>All in a table.</td></tr></table>';
  assert.equal(toArticle({ id: 1, body: table }).summary, 'All in a table.');
  assert.equal(toArticle({ id: 1, body: `${table}<p>Tale.</p>` }).summary, 'Tale.');
  assert.equal(toArticle({ id: 1, summary: table, body: '<p>Tale.</p>' }).summary, 'Tale.');
});

test('HTML that is escaped once too often is HTML', () => {
  const { summary, body } = toArticle({ id: 1, summary: '&lt;p&gt;Hello &lt;b&gt;you&lt;/b&gt;&lt;/p&gt;' });
  assert.equal(summary, 'Hello you');
  assert.equal(body, '<p>Hello <b>you</b></p>');
});

test('markup in a plain summary goes, a comparison and the name of a tag stay', () => {
  const summary = (text: string): string | undefined =>
    toArticle(withHtmlSummary({ id: 1, title: 'Fog', summary: text }, newLexicon())).summary;
  assert.equal(summary('<p>An <em>H</em></p>'), 'An H');
  assert.equal(summary('Line one<br>line two'), 'Line one line two');
  assert.equal(summary('a < b & c > d'), 'a < b & c > d');
  assert.equal(summary('Use <br> for breaks'), 'Use <br> for breaks');
});

test('what a system tells around the text is no part of it', () => {
  same({
    '<span class="field field--name-title">Fog</span> <span class="field field--name-uid"><span lang="">ann</span></span> <span class="field field--name-created">Mon, 01/02/2024</span> <div class="field field--name-body"><p>Grey all day.</p></div>':
      'Grey all day.',
    'Grey all day.<p>Read 8 remaining paragraphs | <a href="/c">Comments</a></p>': 'Grey all day.',
    'Grey [gallery ids="1,2"] all day. [embed width="5"]https://news.example/v[/embed]': 'Grey all day.',
    'He said [gallery owners] were there.': 'He said [gallery owners] were there.',
  });
});

test('what forums append to a post is no text', () => {
  same({
    '<p>Who lends a rope?</p> <p><small>12 posts - 4 participants</small></p> <p><a href="/t/9">Read full topic</a></p>':
      'Who lends a rope?',
    '<p>Who lends a rope?</p> <p><small>1 post - 1 participant</small></p>': 'Who lends a rope?',
    '<p>Wer hat ein Seil?</p> <p><small>12 Beiträge - 4 Teilnehmer</small></p> <p><a href="/t/9">Vollständiges Thema</a></p>':
      'Wer hat ein Seil?',
    '<p>Who lends a rope?</p><p>Statistics: Posted by <a href="/u/2">mia</a> — Tue May 05, 2026 9:10 am</p><hr />':
      'Who lends a rope?',
    '<p>Who lends a rope? submitted by <a href="/u/mia">mia</a> to <a href="/c/quay">quay</a><br>7 points | <a href="/p/1">3 comments</a></p>':
      'Who lends a rope?',
  });
  same({
    'They won 3 goals - 2 goals.': 'They won 3 goals - 2 goals.',
    'The thread has 3 posts - 2 participants wrote them.':
      'The thread has 3 posts - 2 participants wrote them.',
  });
});

test('characters without width at the start are no part of an excerpt', () => {
  same({
    '<div>&#847;&#8204;&nbsp;&#8203;</div><p>Fog</p>': 'Fog',
    '<p>می&#8204;خواهم</p>': 'می\u200cخواهم',
    '<p>Har&#173;bour</p>': 'Har\u00adbour',
  });
});

test('dots, dashes and brackets are no excerpt: the body has one', () => {
  for (const teaser of [
    '…',
    '...',
    '. . .',
    '[…]',
    '[&hellip;]',
    '[...]',
    '–',
    '— —',
    '•',
    '()',
    '<p>&#8230;</p>',
  ]) {
    assert.equal(excerpt(teaser), '', teaser);
    assert.equal(toArticle({ id: 1, title: 'Fog', summary: teaser, body: '<p>Tale.</p>' }).summary, 'Tale.');
    assert.equal(toArticle({ id: 1, title: 'Fog', summary: teaser }).summary, undefined, teaser);
  }
  for (const teaser of ['Read more', '[Read more…]', '<a href="/1">Continue reading</a>'])
    assert.equal(toArticle({ id: 1, title: 'Fog', summary: teaser, body: '<p>Tale.</p>' }).summary, 'Tale.');
});

test('a text of one sign, one number or one word is an excerpt', () => {
  same({ '?!': '?!', 7: '7', '🎉': '🎉', '±': '±', 'Fog…': 'Fog…', '– 3 °C': '– 3 °C', 霧: '霧' });
});
