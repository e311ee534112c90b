// https://github.com/sdepold/vanilla-rss
import RSS from 'vanilla-rss';

const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const root = document.querySelector('#news');
globalThis.contender = { count: () => root.querySelectorAll('.card').length };

void new RSS(root, 'https://herald.example/rss', {
  ssl: false,
  support: false,
  host: `${location.host}/feeds/feedr${location.search}&asked=`,
  layoutTemplate: '<div class="cards">{entries}</div>',
  entryTemplate: `<article class="card"><div class="picture"><img src="{teaserImageUrl}" alt="" loading="lazy" decoding="async"></div>
    <div class="words"><p class="meta"><span class="category">{section}</span><time>{date}</time></p>
    <h3 class="headline"><a class="link" href="{url}">{title}</a></h3><p class="summary">{shortBodyPlain}</p></div></article>`,
  tokens: { section: entry => entry.categories[0] },
  dateFormatFunction: date => format.format(new Date(date)),
}).render();
