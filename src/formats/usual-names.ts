/**
 * Where the APIs of news sites and content systems have the parts of a story, as dotted paths, best first.
 * Collected from the documentation of NewsAPI, the Guardian, the New York Times, Strapi, Contentful, Directus,
 * Sanity, Payload, Arc and from schema.org's NewsArticle.
 */
export const usualNames = {
  items:
    'items articles posts stories news entries results docs response.results response.docs data.items ' +
    'data.articles data.posts data.stories data.results data list content hits.hits edges data.posts.edges',
  id: 'id _id guid uuid documentId ID',
  url: 'url link href webUrl web_url permalink canonical_url canonicalUrl shareUrl URL',
  slug: 'slug slug.current',
  title: 'title headline webTitle headlines.basic headline.main name heading subject',
  summary: 'summary excerpt description abstract standfirst trailText dek teaser lead intro snippet subtitle',
  body: 'body content_html contentHtml html content articleBody content_text text',
  published:
    'published date_published datePublished publishedAt published_at publicationDate webPublicationDate pubDate pub_date ' +
    'publishDate publish_date display_date date createdAt created_at created _createdAt time timestamp',
  modified: 'modified date_modified dateModified updatedAt updated_at modifiedAt _updatedAt updated',
  'image.src':
    'image image.url urlToImage image_url imageUrl thumbnail thumb thumbnailUrl thumbnail_url picture photo cover ' +
    'coverImage cover_image featured_image feature_image featuredImage hero heroImage banner_image media images',
  'image.alt': 'image.alt image.alternativeText image.altText cover.alternativeText image_alt imageAlt',
  'image.caption': 'image.caption cover.caption image_caption',
  'image.credit': 'image.credit image_credit',
  'image.width': 'image.width cover.width',
  'image.height': 'image.height cover.height',
  'category.name': 'category section sectionName section_name channel categories topic',
  'category.slug': 'category.slug section.slug sectionId',
  tags: 'tags keywords topics categories',
  authors: 'authors author byline creator writer authorName contributors',
  language: 'language lang locale langcode',
  label: 'kicker',
  next: 'next next_url nextUrl nextPage paging.next links.next.href links.next pagination.next meta.next next_page_url _links.next.href',
};

export type FieldName = keyof typeof usualNames;
