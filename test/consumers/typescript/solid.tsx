/** @jsxImportSource solid-js */
import 'news-elements/jsx';
import type { Feed } from 'news-elements';
import { createSignal, type JSX } from 'solid-js';

export function News(props: { feed: Feed }): JSX.Element {
  const [title, setTitle] = createSignal('');
  return (
    <>
      <h1>{title()}</h1>
      <news-list
        prop:feed={props.feed}
        layout="hero"
        limit={3}
        fields='{"title":"headline"}'
        on:news-select={event => setTitle(event.article.title)}
      >
        <a href="/news">All news</a>
      </news-list>
      {/* @ts-expect-error `mosaic` is not a layout. */}
      <news-list layout="mosaic" />
      {/* @ts-expect-error `news-select` is not a `MouseEvent`. */}
      <news-list on:news-select={(event: MouseEvent) => event} />
    </>
  );
}
