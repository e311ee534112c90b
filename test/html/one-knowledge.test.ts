import { expect } from '@open-wc/testing';
import { storyPairs } from '../helpers/story-pairs.js';
import { drawBody, textOf } from '../helpers/show.js';

describe('in a drawn story', () => {
  for (const { name, html, story, pictures = [] } of storyPairs.filter(pair => pair.html.includes('<')))
    it(name, async () => {
      const body = await drawBody(html.replaceAll('"/', '"https://news.example/'));
      // Blocks have no space between them in `textContent`.
      expect(textOf(body).replace(/\s/g, '')).to.equal(story.replace(/\s/g, ''));
      const files = [...body.querySelectorAll('img')].map(({ src }) =>
        src.replace(/\?.*/, '').replace(/.*\//, ''),
      );
      expect(files).to.eql(pictures);
    });
});
