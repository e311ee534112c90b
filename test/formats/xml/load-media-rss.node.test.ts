import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMediaRss } from '../../../src/formats/xml/load-media-rss.js';
import { mediaPictures, recordingsOf } from '../../../src/formats/xml/media-rss.js';

for (const [what, text] of Object.entries({
  'the namespace under any prefix': '<rss xmlns:m="http://search.yahoo.com/mrss/"><channel/></rss>',
  'a misspelt namespace': '<rss xmlns:m="https://search.yahoo.com/mrss"><channel/></rss>',
  'the prefix without its namespace':
    '<rss><channel><item><media:content url="/a.jpg"/></item></channel></rss>',
  'an enclosure': '<rss><channel><item><enclosure url="/a.mp3"/></item></channel></rss>',
  'an enclosure with a type': `<rss><channel><item><enclosure url="/a" type='audio/mpeg'/></item></channel></rss>`,
  'films of YouTube': '<feed><entry><yt:videoId>Qu4y-F1lms_</yt:videoId></entry></feed>',
})) {
  test(`a feed with ${what} gets the functions that read its pictures and recordings`, async () => {
    const { mediaPictures: pictures, recordingsOf: recordings } = (await loadMediaRss({ text })) ?? {};
    assert.deepEqual([pictures, recordings], [mediaPictures, recordingsOf]);
  });
}

test('a feed without any of these gets none', async () => {
  for (const text of [
    '',
    '<rss><channel><item><title>Social media: a guide</title></item></channel></rss>',
    '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/></rss>',
    '<rss><channel><item><title>Our video</title><enclosure url="/a.jpg" type="image/jpeg"/></item></channel></rss>',
  ])
    assert.equal(await loadMediaRss({ text }), undefined);
});
