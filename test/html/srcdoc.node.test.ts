import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf } from '../../src/html/srcdoc.js';

const of = (attributes: Record<string, string>) =>
  documentOf(
    name => attributes[name],
    html => html,
  );

for (const [attributes, html] of [
  [{ srcdoc: '<p>Both gates</p>' }, '<p>Both gates</p>'],
  [
    { srcdoc: '&lt;p title=&quot;1 &amp;lt; 2&quot;&gt;&#60;b&#x3E;&eacute;' },
    '<p title="1 &lt; 2"><b>&eacute;',
  ],
  [
    {
      srcdoc:
        '<!doctype html><html><head><title>T</title><style>p{}</style></head><body class=a><p>Gate</body></html>',
    },
    '<body class=a><p>Gate</body></html>',
  ],
  // What lacks its end must not take the story behind the frame with it.
  [{ srcdoc: '<p>Gate<textarea>x' }, '<p>Gate'],
  [{ srcdoc: '<p>Gate<!-- x' }, '<p>Gate'],
  [{ srcdoc: '<p>Gate<script>x' }, '<p>Gate'],
  [{ srcdoc: '<p>Gate<a href="x' }, '<p>Gate'],
  [{ srcdoc: '<iframe src="https://lock.example/map">' }, '<iframe src="https://lock.example/map"></iframe>'],
  [{ src: 'https://lock.example/', srcdoc: '<button>▶</button>' }, ''],
  [{ src: '/map', srcdoc: '<button>▶</button>' }, ''],
  [{ 'data-src': '//lock.example/', srcdoc: '<button>▶</button>' }, ''],
  [{ src: 'about:srcdoc', srcdoc: '<p>Gate</p>' }, '<p>Gate</p>'],
  [{ src: '', srcdoc: '<p>Gate</p>' }, '<p>Gate</p>'],
  [{ src: 'https://lock.example/' }, ''],
  [{}, ''],
] as const) {
  test(`a frame with ${JSON.stringify(attributes)} has the document “${html}”`, () => {
    assert.equal(of(attributes), html);
  });
}
