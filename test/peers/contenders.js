/** The page of react-rss without react-rss. Its bytes are subtracted, for the cost on a page that uses React anyway. */
export const reactAlone = `
    import { createElement } from 'react';
    import { render } from 'react-dom';
    const List = ({ rss }) => createElement('ul', null, rss.items.map(item => createElement('li', null, item.title)));
    render(createElement(List, { rss: { items: [] } }), document.querySelector('#news'));`;

/** Library → source of a module that shows the feed at `/feed` in `#news`, as the README of that library describes it. */
export const contenders = {
  'news-elements': `
    import './dist/cdn/news-elements.js';
    const list = document.createElement('news-list');
    list.setAttribute('endpoint', '/feed');
    document.querySelector('#news').append(list);`,
  'react-rss + React': `
    import { createElement } from 'react';
    import { render } from 'react-dom';
    import enhance from 'react-rss';
    const List = ({ rss }) => createElement('ul', null, rss.items.map(item => createElement('li', null, item.title)));
    const Feed = (enhance.default ?? enhance)(List, '/feed');
    render(createElement(Feed), document.querySelector('#news'));`,
  'rss-parser, and a list by hand': `
    import Parser from 'rss-parser/dist/rss-parser.min.js';
    const { items } = await new Parser().parseURL('/feed');
    const list = document.createElement('ul');
    for (const { title } of items) list.append(Object.assign(document.createElement('li'), { textContent: title }));
    document.querySelector('#news').append(list);`,
};
