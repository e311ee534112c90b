// https://github.com/Financial-Times/x-dash/tree/main/components/x-teaser
import { Teaser, presets } from '@financial-times/x-teaser';
import { h, render } from 'preact';

const root = document.querySelector('#news');
root.className = 'cards';

/** Sets `src` when a picture is near the viewport, which x-teaser leaves to the page, without the FT's picture service. */
const near = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.src = decodeURIComponent(new URL(target.dataset.src).pathname.replace(/^.*\/raw\//, ''));
    }
  },
  { rootMargin: '1250px' },
);
const preset = { ...presets.SmallHeavy, useRelativeTime: false, imageLazyLoad: 'lazy' };

function show(teasers) {
  render(
    teasers.map(teaser => h(Teaser, { ...preset, ...teaser, key: teaser.id })),
    root,
  );
  for (const image of root.querySelectorAll('.lazy:not([src])')) near.observe(image);
}

const teasers = await (await fetch(`/feeds/teasers${location.search}`)).json();
show(teasers);
globalThis.contender = {
  count: () => root.childElementCount,
  prepend: more => show([...more, ...teasers]),
  category: name => show(teasers.filter(({ metaLink }) => metaLink.prefLabel === name)),
};
