import { NewsArticle, NewsList } from 'news-elements/react';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

const feed = {
  format: 'json-feed',
  articles: ['Ferry returns', 'Trams run late', 'Choir fills the dock', 'Tide tables return'].map(
    (title, index) => ({
      id: `${index}`,
      title,
      url: `https://news.example/${index}`,
      tags: [],
      authors: [],
    }),
  ),
};
const chosen = [];

/**
 * Renders three times, each time with a new `onNewsSelect`: a click afterwards must call the last one only, once. The
 * first two renders set `article` of `NewsArticle`; after the third unsets it, the first story of its feed must be shown.
 */
function News() {
  const [drawing, setDrawing] = useState(1);
  const list = useRef(null);
  useEffect(() => {
    if (drawing < 3) setDrawing(drawing + 1);
    else void check(list.current);
  }, [drawing]);
  return (
    <>
      <NewsList
        ref={list}
        feed={feed}
        limit={3}
        heading={`Drawing ${drawing}`}
        onNewsSelect={event => {
          event.preventDefault();
          chosen.push(`${event.article.title} in drawing ${drawing}`);
        }}
      >
        <a href="/news">All news</a>
      </NewsList>
      <NewsArticle layout="card" feed={feed} article={drawing < 3 ? feed.articles[3] : undefined} />
    </>
  );
}

async function check(list) {
  await list.updateComplete;
  list.shadowRoot.querySelector('[part~="link"]').click();
  const told = [list.shadowRoot.querySelector('h2').textContent, ...chosen].join();
  if (told !== 'Drawing 3,Ferry returns in drawing 3') throw new Error(`This was told: ${told}`);

  const story = document.querySelector('news-article');
  await story.updateComplete;
  const headline = story.shadowRoot.querySelector('.headline').textContent.trim();
  if (headline !== 'Ferry returns') throw new Error(`The story that was taken back stays: ${headline}`);

  const markup = renderToString(<NewsList className="front" tabIndex={0} limit={3} />);
  if (markup !== '<news-list limit="3" class="front" tabindex="0"></news-list>')
    throw new Error(`A server would write: ${markup}`);
}

createRoot(document.getElementById('app')).render(<News />);
