import 'news-elements/jsx';
import { NewsList, RelatedNews, type NewsListElement } from 'news-elements/react';
import type { Feed, NewsSelectEvent } from 'news-elements';
import { useRef, type ReactElement } from 'react';

export function Components({ feed }: { feed: Feed }): ReactElement {
  const list = useRef<NewsListElement>(null);
  return (
    <>
      <NewsList
        ref={list}
        feed={feed}
        layout="hero"
        limit={3}
        noImages
        fields='{"title":"headline"}'
        className="front"
        style={{ color: 'red' }}
        onNewsSelect={event => {
          const title: string = event.article.title;
          event.preventDefault();
          console.log(title, list.current?.articles.length);
        }}
        onNewsError={({ error }) => console.log(error.reason)}
      >
        <a href="/news">All news</a>
      </NewsList>
      <RelatedNews for="story" viewAll="/news" />
      {/* @ts-expect-error `mosaic` is not a layout. */}
      <NewsList layout="mosaic" />
      {/* @ts-expect-error `news-select` is not a `MouseEvent`. */}
      <NewsList onNewsSelect={(event: MouseEvent) => event} />
      {/* @ts-expect-error `articles` is read-only, so it is not a prop. */}
      <NewsList articles={feed.articles} />
    </>
  );
}

export function Tags({ feed }: { feed: Feed }): ReactElement {
  const list = useRef<NewsListElement>(null);
  const select = (event: NewsSelectEvent): void => console.log(event.article.title);
  return (
    <>
      <news-list
        ref={list}
        key="1"
        feed={feed}
        layout="compact"
        heading-level={3}
        fields='{"title":"headline"}'
        className="front"
        style={{ '--news-radius': '3px', colorScheme: 'dark' }}
        onnews-select={select}
        onnews-load={event => console.log(event.articles.length)}
      >
        <a href="/news">All news</a>
      </news-list>
      {/* @ts-expect-error `mosaic` is not a layout. */}
      <news-list layout="mosaic" />
      {/* @ts-expect-error `news-select` is not a `MouseEvent`. */}
      <news-list onnews-select={(event: MouseEvent) => event} />
    </>
  );
}
