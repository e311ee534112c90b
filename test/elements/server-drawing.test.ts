import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { takeOver, type ServerDrawing } from '../../src/elements/server-drawing.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, next, parts } from '../helpers/show.js';

const styles = css`
  p {
    color: rgb(1, 2, 3);
  }
`;

class TakingElement extends LitElement {
  static override styles = styles;
  drawing: ServerDrawing | undefined;

  override render(): unknown {
    return html`<p>From the browser</p>`;
  }

  protected override createRenderRoot() {
    this.drawing = takeOver(this, (this.constructor as typeof TakingElement).elementStyles);
    return this.drawing?.root ?? super.createRenderRoot();
  }
}
customElements.define('taking-element', TakingElement);

/** As with `news-elements/hydrate`, the module of which makes Lit observe this attribute. */
class HydratedElement extends TakingElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'defer-hydration'];
  }
}
customElements.define('hydrated-element', HydratedElement);

/** An element that isn't upgraded yet, with a shadow root, as the parser makes them from a server's markup. */
function fromServer(tag: string, markup: string): HTMLElement {
  const element = document.implementation.createHTMLDocument().createElement(tag);
  element.attachShadow({ mode: 'open' }).innerHTML = markup;
  return element;
}

async function place<T extends HTMLElement>(element: HTMLElement): Promise<T> {
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  await (element as LitElement).updateComplete;
  return element as T;
}

const paragraphs = ({ shadowRoot }: Element) =>
  [...shadowRoot!.querySelectorAll('p')].map(({ textContent }) => textContent);

describe('a shadow root from the server', () => {
  it('becomes the render root, with its nodes before those of the browser', async () => {
    const element = fromServer('taking-element', '<p>From the server</p>');
    const root = element.shadowRoot;
    await place(element);
    expect((element as TakingElement).renderRoot).to.equal(root);
    expect(paragraphs(element)).to.deep.equal(['From the server', 'From the browser']);
  });

  it('loses the nodes of the server, and no others, when they are removed', async () => {
    const element = await place<TakingElement>(
      fromServer('taking-element', 'Words<style></style><p>From the server</p><!-- comment -->'),
    );
    element.drawing!.remove();
    expect(element.shadowRoot!.querySelector('style')).to.equal(null);
    expect(element.shadowRoot!.textContent).to.equal('From the browser');
    element.requestUpdate();
    await element.updateComplete;
    expect(paragraphs(element)).to.deep.equal(['From the browser']);
  });

  it('has the styles of the element', async () => {
    const element = await place(fromServer('taking-element', '<p>From the server</p>'));
    expect(getComputedStyle(element.shadowRoot!.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('that is empty is taken over, too', async () => {
    const element = await place<TakingElement>(fromServer('taking-element', ''));
    expect(element.drawing?.root).to.equal(element.shadowRoot);
    expect(paragraphs(element)).to.deep.equal(['From the browser']);
  });

  it('is none in an element that a script made', async () => {
    const element = await place<TakingElement>(document.createElement('taking-element'));
    expect(element.drawing).to.equal(undefined);
    expect(paragraphs(element)).to.deep.equal(['From the browser']);
  });
});

describe('with hydration, a shadow root from the server', () => {
  /** Asks a hydrating element that isn't in the page, as Lit would fail to hydrate this markup. */
  const takenOver = (change: (element: HTMLElement) => void): boolean => {
    const element = document.createElement('hydrated-element') as HydratedElement;
    element.attachShadow({ mode: 'open' });
    change(element);
    return takeOver(element, []) !== undefined;
  };

  it('is left to Lit', () => {
    expect(takenOver(() => {})).to.equal(false);
  });

  it('is taken over in an element with an endpoint, which Lit does not hydrate', () => {
    expect(takenOver(element => element.setAttribute('endpoint', '/feed.json'))).to.equal(true);
  });

  it('is taken over while the script with the data is still in the element, but not for one deeper', () => {
    expect(takenOver(element => element.append(document.createElement('script')))).to.equal(true);
    const box = document.createElement('div');
    box.append(document.createElement('script'));
    expect(takenOver(element => element.append(box))).to.equal(false);
  });
});

it('a list keeps the cards of the server until it has its own, also when the first request fails', async () => {
  const site = await serve({ '/feed.json': [{ status: 404 }, { json: jsonFeed(stories(2)) }] });
  const element = fromServer('news-list', '<p class="old">From the server</p>');
  element.setAttribute('endpoint', site.url('/feed.json'));
  const failed = next(element, 'news-error');
  const list = await place<HTMLElementTagNameMap['news-list']>(element);
  await failed;
  expect(paragraphs(await drawn(list))).to.deep.equal(['From the server']);
  await list.reload();
  expect(list.shadowRoot!.querySelector('.old')).to.equal(null);
  expect(parts(list, 'card')).to.have.length(2);
});
