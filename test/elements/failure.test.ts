import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { prepareNotice, renderFailure } from '../../src/elements/failure.js';
import { noticeStyles } from '../../src/elements/notice.js';
import { FeedError } from '../../src/feed-error.js';
import { en } from '../../src/locales/en.js';
import { textOf } from '../helpers/show.js';

type Host = Parameters<typeof renderFailure>[0];

const error = new FeedError('https://news.example/ answered 503.', { reason: 'http', status: 503 });

const hostOf = (parts: Partial<Host> = {}): Host => ({
  element: { timeZone: 'UTC' },
  feeds: { error } as Host['feeds'],
  locale: { lang: 'en', texts: en } as Host['locale'],
  staleSince: undefined,
  ...parts,
});

/** Draws the notice into a new box. */
function draw(host: Host, retry = () => {}): HTMLElement {
  const box = document.createElement('div');
  render(renderFailure(host, retry), box);
  return box;
}

async function shadow(): Promise<ShadowRoot> {
  return (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: 'open' });
}

// This test comes first: later ones fetch the code of the notice.
it('without the code of the notice, the failure is one line in the slot for errors, without a button', () => {
  const box = draw(hostOf());
  const slot = box.querySelector('slot')!;
  expect(slot.name).to.equal('error');
  expect(textOf(slot)).to.equal('The stories could not be loaded.');
  expect(box.querySelector('button, details')).to.equal(null);
});

describe('once its code is there, the notice of a failure', () => {
  let root: ShadowRoot;
  before(async () => {
    root = await shadow();
    await prepareNotice(root);
  });

  it('has its styles, once for each shadow root', async () => {
    await prepareNotice(root);
    expect(root.adoptedStyleSheets).to.deep.equal([noticeStyles.styleSheet]);
    const other = await shadow();
    await prepareNotice(other);
    expect(other.adoptedStyleSheets).to.deep.equal([noticeStyles.styleSheet]);
  });

  it('has the message of the error and a button that retries', () => {
    let presses = 0;
    const box = draw(hostOf(), () => presses++);
    expect(textOf(box.querySelector('details p')!)).to.equal('https://news.example/ answered 503.');
    box.querySelector<HTMLElement>('[part=retry]')!.click();
    expect(presses).to.equal(1);
  });

  it('says since when the shown stories are old, in the time zone of the element', () => {
    const staleSince = new Date('2024-01-20T23:30:00Z');
    const said = (timeZone: string) =>
      textOf(draw(hostOf({ element: { timeZone }, staleSince })).querySelector('.notice > span')!);
    expect(said('UTC')).to.match(/Last updated .*20.*11:30\sPM/);
    expect(said('Asia/Seoul')).to.match(/Last updated .*21.*8:30\sAM/);
  });

  it('is nothing when the error is gone', () => {
    expect(draw(hostOf({ feeds: { error: undefined } as Host['feeds'] })).textContent).to.equal('');
  });
});
