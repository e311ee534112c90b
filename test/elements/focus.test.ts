import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focusWithoutTabStop, keepFocus } from '../../src/elements/focus.js';

/** Draws HTML into a shadow root, and finds elements there. */
async function shadow(markup: string) {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = markup;
  return { host, root, find: (selector: string) => root.querySelector<HTMLElement>(selector)! };
}

describe('focus without a tab stop', () => {
  it('is put on a headline, from which Tab goes on to the next link', async () => {
    const { root, find } = await shadow(
      '<a href="/1">1</a><h2>News</h2><a id="next" href="/2">2</a><a href="/3">3</a>',
    );
    focusWithoutTabStop(find('h2'));
    expect(root.activeElement).to.equal(find('h2'));
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement).to.equal(find('#next'));
  });

  it('adds no tab stop', async () => {
    // With no link before the headline, the focus would go to Firefox's toolbar, and no key would reach the next test file.
    const { root, find } = await shadow(
      '<a id="first" href="/1">1</a><h2>News</h2><a id="last" href="/2">2</a>',
    );
    focusWithoutTabStop(find('h2'));
    expect(find('h2').getAttribute('tabindex')).to.equal('-1');
    find('#last').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(root.activeElement).to.equal(find('#first'));
  });

  it('leaves a link and an element of the tab order what they are', async () => {
    const { root, find } = await shadow('<a href="/1">1</a><p tabindex="0">Text</p>');
    for (const name of ['a', 'p']) {
      focusWithoutTabStop(find(name));
      expect(root.activeElement, name).to.equal(find(name));
      expect(find(name).tabIndex, name).to.equal(0);
    }
  });

  it('does not scroll', async () => {
    const { find } = await shadow('<div style="block-size: 300vh"></div><h2>News</h2>');
    focusWithoutTabStop(find('h2'));
    expect(scrollY).to.equal(0);
  });

  it('is not moved where there is no headline', async () => {
    const { root, find } = await shadow('<button>Go</button>');
    find('button').focus();
    focusWithoutTabStop(null);
    expect(root.activeElement).to.equal(find('button'));
  });
});

describe('the focus after an action', () => {
  it('is on the first button or link when the pressed button is gone', async () => {
    const { root, find } = await shadow('<p>Failed</p><button id="retry">Again</button><p id="end"></p>');
    find('#retry').focus();
    await keepFocus(root, async () => {
      await Promise.resolve();
      root.innerHTML = '<h2>News</h2><a id="first" href="/1">1</a><button>More</button>';
    });
    expect(root.activeElement).to.equal(find('#first'));
  });

  it('stays on the pressed button when that stays', async () => {
    const { root, find } = await shadow('<a href="/1">1</a><button>Again</button>');
    find('button').focus();
    await keepFocus(root, () => Promise.resolve());
    expect(root.activeElement).to.equal(find('button'));
  });

  it('stays where the visitor has moved it meanwhile', async () => {
    const { root, find } = await shadow('<a href="/1">1</a><button>Again</button>');
    const elsewhere = await fixture<HTMLElement>(html`<button>Elsewhere</button>`);
    find('button').focus();
    await keepFocus(root, () => {
      find('button').remove();
      elsewhere.focus();
      return Promise.resolve();
    });
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('is not taken when the action was not started by a focused button', async () => {
    const { root, find } = await shadow('<a href="/1">1</a><button>Again</button>');
    await keepFocus(root, () => {
      find('button').remove();
      return Promise.resolve();
    });
    expect(root.activeElement).to.equal(null);
    expect(document.activeElement).to.equal(document.body);
  });

  it('is nowhere when nothing is left that could have it', async () => {
    const { root, find } = await shadow('<button>Again</button>');
    find('button').focus();
    await keepFocus(root, () => {
      root.innerHTML = '<p>Nothing</p>';
      return Promise.resolve();
    });
    expect(document.activeElement).to.equal(document.body);
  });
});
