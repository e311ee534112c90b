/**
 * Opens every story of the built Storybook. Each must render, finish its play function, pass the accessibility addon, fit
 * a phone's width, and show code whose elements have a source of news. Adding a story is adding a test.
 */
import { expect } from '@open-wc/testing';

interface Story {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** Storybook's bus of events inside a story's frame. */
interface Channel {
  on(event: string, listener: (payload: unknown) => void): void;
  last(event: string): [payload: unknown] | undefined;
  emit(event: string, payload: unknown): void;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

/** The payload of Storybook's `storyFinished` event: each addon's report, with axe's violations. */
interface Finished {
  readonly reporters: readonly {
    readonly type: string;
    readonly status: string;
    readonly result: { readonly violations?: readonly Violation[] };
  }[];
}

/** The payload of Storybook's event `storybook/docs/snippet-rendered`: the HTML that "Show code" displays. */
interface Snippet {
  readonly source: string;
}

interface Violation {
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

const root = '/storybook-static';
const failures = ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException'];

const index = (await (await fetch(`${root}/index.json`)).json()) as { entries: Record<string, Story> };

const stories = Object.values(index.entries).filter(entry => entry.type === 'story');
if (!stories.length) throw new Error('The built Storybook has no stories.');

for (const { id, title, name } of stories) {
  it(`the story "${title}: ${name}" draws, plays, is accessible and fits`, async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 1000px; block-size: 800px; border: 0';
    frame.src = `${root}/iframe.html?id=${id}&viewMode=story`;
    document.body.append(frame);
    try {
      const channel = await channelOf(frame);
      const { reporters } = await finish(channel);
      const report = reporters.find(reporter => reporter.type === 'a11y');
      expect(findings(report?.result.violations), 'accessibility').to.equal('');
      expect(report?.status).to.equal('passed');
      const [snippet] = channel.last('storybook/docs/snippet-rendered') ?? [];
      expect(withoutNews(snippet as Snippet), 'elements in the code that have no news').to.deep.equal([]);
      frame.style.inlineSize = '360px';
      const { scrollWidth, clientWidth } = frame.contentDocument!.documentElement;
      expect(scrollWidth, 'width on a phone').to.be.at.most(clientWidth);
    } finally {
      frame.remove();
    }
  });
}

/** HTML of the snippet's elements that would stay empty where it is pasted: without `endpoint`, `for` or inline data. */
function withoutNews({ source }: Snippet): string[] {
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  const elements = body.querySelectorAll(':is(news-list, news-article, related-news)');
  expect(elements.length, source).to.be.greaterThan(0);
  return [...elements]
    .filter(element => !element.matches('[endpoint], [for], [hidden], :has(> script)'))
    .map(({ outerHTML }) => outerHTML);
}

function findings(violations: readonly Violation[] = []): string {
  return violations.map(({ help, nodes }) => [help, ...nodes.map(node => node.html)].join('\n  ')).join('\n');
}

/** Polls each animation frame for Storybook's channel, which exists only after the frame's scripts have run. */
async function channelOf(frame: HTMLIFrameElement): Promise<Channel> {
  for (;;) {
    const channel = frame.contentWindow?.__STORYBOOK_ADDONS_CHANNEL__;
    if (channel) return channel;
    await new Promise(requestAnimationFrame);
  }
}

/** Resolves or rejects by Storybook's end-of-story events, also by one emitted before this call (`channel.last`). */
function finish(channel: Channel): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const listen = (event: string, listener: (payload: unknown) => void) => {
      channel.on(event, listener);
      channel.last(event)?.forEach(listener);
    };
    listen('storyFinished', payload => resolve(payload as Finished));
    for (const event of failures)
      listen(event, problem => reject(new Error(`${event} ${JSON.stringify(problem)}`)));
  });
}
