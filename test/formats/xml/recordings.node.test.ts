import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const namespaces =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:enc="http://purl.oclc.org/net/rss_2.0/enc#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:podcast="https://podcastindex.org/namespace/1.0"';
const read = async (item: string) =>
  (
    await parseFeed(`<rss ${namespaces}><channel><item><title>Fog</title>${item}</item></channel></rss>`, {
      url: 'https://radio.example/feed',
    })
  ).articles[0]!;
const urls = async (item: string) => (await read(item)).media?.map(({ url }) => url.split('/').at(-1));

test('an enclosure is a recording, a picture or nothing', async () => {
  const { media, image } = await read(
    '<enclosure url="/fog.mp3" type="audio/mpeg"/><enclosure url="/fog.png" type="image/png"/><enclosure url="/fog.zip" type="application/zip"/>',
  );
  assert.deepEqual(media, [{ url: 'https://radio.example/fog.mp3', type: 'audio/mpeg', kind: 'audio' }]);
  assert.equal(image?.src, 'https://radio.example/fog.png');
});

test('where the type of an enclosure and the name of its file contradict each other, the name is right', async () => {
  const { media, image } = await read(
    '<enclosure url="/fog.mp3" type="image/jpeg"/><enclosure url="/fog.jpg?w=900" type="audio/mpeg"/><enclosure url="/horn.mp3?cover=a.jpg" type="audio/mpeg"/><enclosure url="/tape.ogg" type="image/png"/>',
  );
  assert.deepEqual(
    media?.map(({ url, type }) => `${url.split('/').at(-1)} ${type}`),
    ['fog.mp3 audio/mpeg', 'horn.mp3?cover=a.jpg audio/mpeg', 'tape.ogg audio/ogg'],
  );
  assert.equal(image?.src, 'https://radio.example/fog.jpg?w=900');
  const thumb = await read('<enclosure url="/thumb.php?of=fog.mp4" type="image/jpeg"/>');
  assert.equal(thumb.media, undefined);
});

test('a post that has only a film with a description has that for words', async () => {
  const content = (inner: string) =>
    `<rss ${namespaces}><channel><item><link>https://social.example/@keeper/1</link><media:content url="https://files.example/a.mp4" type="video/mp4" medium="video">${inner}</media:content></item></channel></rss>`;
  const titleOf = async (inner: string) => (await parseFeed(content(inner))).articles[0]?.title;
  assert.equal(
    await titleOf('<media:description type="plain">Both gates &lt;i&gt;open&lt;/i&gt;</media:description>'),
    'Both gates open',
  );
  assert.equal(await titleOf(''), 'social.example');
});

test('enclosures of RDF', async () => {
  assert.deepEqual(await urls('<enc:enclosure rdf:resource="/fog.bin" enc:type="audio/mpeg"/>'), ['fog.bin']);
});

test("a podcast's duration is that of the first recording", async () => {
  const { media } = await read(
    '<enclosure url="/1.mp3" type="audio/mpeg"/><enclosure url="/2.mp3" type="audio/mpeg"/><itunes:duration>2:05</itunes:duration>',
  );
  assert.deepEqual(
    media?.map(({ duration }) => duration),
    [125, undefined],
  );
});

test('a podcast that has its file only as an alternative', async () => {
  const alternative =
    '<podcast:alternateEnclosure type="audio/mpeg"><podcast:source uri="/low.mp3"/></podcast:alternateEnclosure>';
  assert.deepEqual(await urls(alternative), ['low.mp3']);
  assert.deepEqual(await urls(`<enclosure url="/fog.mp3" type="audio/mpeg"/>${alternative}`), ['fog.mp3']);
  const film =
    '<podcast:alternateEnclosure type="video/mp4"><podcast:source uri="ipfs://bafy"/><podcast:source uri="https://radio.example/fog.mp4"/></podcast:alternateEnclosure>';
  assert.deepEqual(await urls(`<enclosure url="/fog.mp3" type="audio/mpeg"/>${film}`), ['fog.mp3']);
  assert.deepEqual(await urls(film), ['fog.mp4']);
  assert.deepEqual(await urls(film + alternative.replace('type=', 'default="true" type=')), ['low.mp3']);
  assert.equal(await urls(film.replace(/<podcast:source uri="https.*?>/, '')), undefined);
});

test('a group is one recording: its default, else the first file that browsers play', async () => {
  const content = (name: string, more = '') => `<media:content url="/${name}" medium="video" ${more}/>`;
  const group = (...contents: string[]) => `<media:group>${contents.join('')}</media:group>`;
  assert.deepEqual(await urls(group(content('a.m3u8'), content('b.mov'), content('c.mp4'))), ['c.mp4']);
  assert.deepEqual(await urls(group(content('a.mp4'), content('b.mp4', 'isDefault="true"'))), ['b.mp4']);
  assert.deepEqual(await urls(group(content('a.m3u8'), content('b.mov'))), ['a.m3u8']);
  assert.deepEqual(await urls(group(content('a.mp4')) + group(content('z.mp4'))), ['a.mp4', 'z.mp4']);
  const sample = content('s.mp4', 'expression="sample"');
  assert.deepEqual(await urls(group(sample, content('a.mp4'))), ['a.mp4']);
  assert.deepEqual(await urls(group(sample, content('a.mp4'), content('b.mp4', 'isDefault="true"'))), [
    'b.mp4',
  ]);
  assert.deepEqual(await urls(group(sample)), ['s.mp4']);
});

test('pictures and documents of Media RSS are no recordings', async () => {
  assert.equal(
    await urls('<media:content url="/a.jpg" medium="image"/><media:content url="/a.pdf" medium="document"/>'),
    undefined,
  );
});

test('an enclosure that Media RSS repeats is one recording', async () => {
  const { media } = await read(
    '<enclosure url="/a.mp4" type="video/mp4"/><media:content url="/a.mp4" type="video/mp4" duration="9"><media:thumbnail url="/a.jpg"/></media:content>',
  );
  assert.deepEqual(media, [
    {
      url: 'https://radio.example/a.mp4',
      type: 'video/mp4',
      kind: 'video',
      duration: 9,
      poster: 'https://radio.example/a.jpg',
    },
  ]);
});

test('a film that has only a player is the page of that', async () => {
  const film = {
    url: 'https://player.example/7',
    type: 'text/html',
    kind: 'video',
    embed: 'https://player.example/7',
  };
  assert.deepEqual((await read('<media:player url="https://player.example/7"/>')).media, [film]);
  assert.deepEqual(
    (
      await read(
        '<media:content medium="video"><media:player url="https://player.example/7"/></media:content>',
      )
    ).media,
    [film],
  );
});
