/** Pictures of Media RSS: which of an item's `media:` elements are pictures, their order and their texts. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { ArticleImage } from '../../../src/article.js';
import { mediaPictures } from '../../../src/formats/xml/media-rss.js';
import { readXml } from '../../../src/formats/xml/xml-node.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { newLexicon } from '../../../src/html/lexicon.js';

const base = 'https://news.example/';

/** Resolves to the picture that is chosen for an RSS item with this inner XML. */
async function inItem(item: string): Promise<ArticleImage | undefined> {
  const feed = await parseFeed(
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>T</title>${item}</item></channel></rss>`,
    { url: base },
  );
  return feed.articles[0]?.image;
}

test('a content without a type is no picture when its address is another file’s or a player’s', async () => {
  for (const url of [
    'v.webm',
    'v.mov?x=1',
    'a.ogg',
    's.m3u8',
    'doc.docx',
    '//www.youtube.com/embed/abc',
    '//player.vimeo.com/video/1',
  ]) {
    assert.equal(await inItem(`<media:content url="https://news.example/${url}"/>`), undefined, url);
  }
  for (const url of ['i?id=3', 'pic', 'abc.JPG', 'p.heic']) {
    assert.equal((await inItem(`<media:content url="https://news.example/${url}"/>`))?.src, base + url);
  }
});

test('a content that may be a picture comes after a thumbnail', async () => {
  const image = await inItem(
    '<media:content url="https://news.example/v/1"/><media:thumbnail url="/t.jpg"/>',
  );
  assert.equal(image?.src, `${base}t.jpg`);
});

test('a text of a content is its alternative text', async () => {
  const image = await inItem(
    '<media:content url="/a.jpg" medium="image"><media:text>Two boats</media:text></media:content>',
  );
  assert.deepEqual(image, { src: `${base}a.jpg`, alt: 'Two boats' });
});

/** Resolves to the picture drafts of an item with this inner XML. */
async function drafts(inner: string) {
  const text = `<item xmlns:media="http://search.yahoo.com/mrss/">${inner}</item>`;
  return mediaPictures(
    await readXml(
      {
        text,
        url: base,
        requestUrl: base,
        contentType: '',
        headers: new Headers(),
        json: undefined,
        root: 'item',
      },
      newLexicon(),
    ),
  );
}

const sources = async (inner: string): Promise<unknown[]> => (await drafts(inner)).map(({ src }) => src);

describe('of several pictures', () => {
  it('the widest comes first, and one whose width is no number last', async () => {
    assert.deepEqual(
      await sources(
        `<media:content url="s.jpg" width="300"/><media:content url="any.jpg" width="100%"/>
         <media:content url="none.jpg"/><media:content url="l.jpg" width="1200"/>`,
      ),
      ['l.jpg', 's.jpg', 'any.jpg', 'none.jpg'],
    );
  });

  it('contents come before thumbnails, and those of the item before those of a group', async () => {
    assert.deepEqual(
      await sources(
        `<media:group><media:content url="g.jpg"/></media:group><media:thumbnail url="t.jpg"/>
         <media:content url="maybe"/><media:content url="c.jpg"/>`,
      ),
      ['c.jpg', 't.jpg', 'maybe', 'g.jpg'],
    );
  });

  it('of a film only the thumbnail is one', async () => {
    assert.deepEqual(
      await sources(
        `<media:content url="f" medium="video"><media:thumbnail url="still.jpg"/></media:content>
         <media:content url="f" duration="30"/><media:content url="f.jpg" type="video/mp4"/><media:content/>`,
      ),
      ['still.jpg'],
    );
  });

  it('of a group those with a width make a srcset, those beside each other in an item none', async () => {
    const two = '<media:content url="s.jpg" width="300"/><media:content url="l.jpg" width="1200"/>';
    const srcsets = async (inner: string) => (await drafts(inner)).map(({ srcset }) => srcset);
    const srcset = 'l.jpg 1200w, s.jpg 300w';
    assert.deepEqual(await srcsets(`<media:group>${two}<media:content url="a.jpg"/></media:group>`), [
      srcset,
      srcset,
      srcset,
    ]);
    assert.deepEqual(await srcsets(two), [undefined, undefined]);
    assert.deepEqual(await srcsets('<media:group><media:content url="s.jpg" width="9"/></media:group>'), [
      undefined,
    ]);
  });
});

describe('the texts of a picture', () => {
  it('are its own, else its group’s, else the item’s', async () => {
    const [picture] = await drafts(
      `<media:description>Item</media:description><media:copyright>Item</media:copyright>
       <media:group><media:credit>Group</media:credit>
         <media:content url="a.jpg"><media:description>Own</media:description></media:content></media:group>`,
    );
    assert.deepEqual([picture?.caption, picture?.credit, picture?.alt], ['Own', 'Group', 'Own']);
    const [other] = await drafts('<media:description>Item</media:description><media:content url="a.jpg"/>');
    assert.deepEqual([other?.caption, other?.credit], ['Item', undefined]);
  });

  it('are plain text', async () => {
    const [picture] = await drafts(
      '<media:content url="a.jpg"><media:credit>&lt;b&gt;Ann&lt;/b&gt; &amp;amp; Bo</media:credit></media:content>',
    );
    assert.equal(picture?.credit, 'Ann & Bo');
  });

  it('have a title only as the alternative text, and only if it is no name of a file', async () => {
    const altOf = async (title: string) =>
      (await drafts(`<media:content url="a.jpg"><media:title>${title}</media:title></media:content>`))[0];
    assert.equal((await altOf('안개 낀 부두'))?.alt, '안개 낀 부두');
    assert.equal((await altOf('DSC_0042.jpg'))?.alt, undefined);
    assert.equal((await altOf('Two boats'))?.caption, undefined);
  });
});

test('an item without media has no pictures', async () => {
  assert.deepEqual(await drafts('<title>Fog</title><content url="a.jpg"/>'), []);
});
