import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LocaleController } from '../../../src/controllers/locale-controller.js';
import { labelEmbed, type LabelHost } from '../../../src/elements/news-article/embed-label.js';
import { en } from '../../../src/locales/en.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { drawn, inline, part, show, textOf } from '../../helpers/show.js';

describe('the label of what a story embeds', () => {
  it('names the host as it is, whatever its letters', () => {
    const element = { addController: () => {} } as unknown as LabelHost['element'];
    const link = document.createElement('a');
    labelEmbed(link, 'viewOn', '$&.example', { element, locale: { texts: en } as LocaleController });
    expect(link.textContent).to.equal('View on $&.example');
  });

  it('speaks the language of the page when that changes', async () => {
    const content_html = '<iframe src="https://lock.example/map"></iframe><p>Text</p>';
    const feed = jsonFeed([{ title: 'Ferry', content_html }]);
    const story = await show(html`<news-article lang="en">${inline(feed)}</news-article>`);
    const link = part(story, 'body')!.querySelector('a')!;
    expect(textOf(link)).to.equal('View on lock.example');
    story.lang = 'de';
    await drawn(story);
    expect(textOf(link)).to.equal('Auf lock.example ansehen');
  });
});
