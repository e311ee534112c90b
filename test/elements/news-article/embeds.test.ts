import { expect } from '@open-wc/testing';
import { configure } from '../../../src/configure.js';
import { drawBody, textOf } from '../../helpers/show.js';

describe('what is embedded in a body that the page’s own sanitiser made', () => {
  afterEach(() => configure({ sanitize: undefined }));

  it('is a button for a known player, and nothing for any other frame', async () => {
    configure({
      sanitize: untrusted => document.createRange().createContextualFragment(untrusted),
    });
    const body = await drawBody(
      '<iframe src="https://player.vimeo.com/video/7"></iframe><iframe src="about:blank#evil"></iframe><p>Text</p>',
    );
    expect(textOf(body)).to.equal('Play video from player.vimeo.comText');
    expect(body.querySelector('iframe')).to.equal(null);
  });
});
