/**
 * Where the APIs of news sites and content systems have the parts of a story, as dotted paths, best first.
 * Collected from the documentation of NewsAPI, the Guardian, the New York Times, Strapi, Contentful, Directus,
 * Sanity, Payload, Arc, WordPress.com, Mastodon and from schema.org's NewsArticle. Written without capitals, hyphens
 * and underscores, since that is all in which `publishedAt`, `published_at` and `Published-At` differ.
 */
const paths = {
  id: 'id guid uuid documentid objectid sys.id articleid postid @id',
  url:
    'url link href weburl permalink canonicalurl shareurl mainentityofpage articleurl externalurl htmlurl ' +
    'links.self links.alternate links.html uri @id',
  slug: 'slug slug.current',
  title: 'title headline webtitle headlines.basic headline.main storytitle posttitle name heading subject',
  summary:
    'summary excerpt description abstract standfirst trailtext dek teaser lead intro snippet subtitle subheadline ' +
    'leadparagraph',
  body: 'body contenthtml html content articlebody contenttext text storytext selftext contentelements',
  published:
    'published datepublished publishedat publishedon publisheddate publishedtime publicationdate publicationtime ' +
    'webpublicationdate firstpublicationdate pubdate publishdate publishtime displaydate releasedate postdate datetime ' +
    'dategmt date createdat createddate datecreated createdate createdon created createdutc sys.createdat time timestamp',
  modified:
    'modified datemodified updatedat modifiedat updateddate dateupdated lastupdateddate lastupdated lastmodified ' +
    'updatedon lastpublicationdate modifiedgmt sys.updatedat updated',
  'image.src':
    'image urltoimage imageurl imagesrc thumbnail thumb thumbnailurl thumburl thumbnailimage picture photo cover ' +
    'coverimage featuredimage featureimage featuredimageurl mainimage leadimage primaryimage hero heroimage headerimage ' +
    'teaserimage previewimage bannerimage img imgurl promoitems.basic multimedia media images mediaattachments banner ' +
    'poster socialimage ogimage',
  'image.alt': 'imagealt imagealttext image.alt',
  'image.caption': 'imagecaption image.caption',
  'image.credit': 'imagecredit image.credit',
  'image.width': 'imagewidth',
  'image.height': 'imageheight',
  'category.name':
    'category section sectionname channel articlesection primarycategory taxonomy.primarysection categories topic',
  'category.slug': 'categoryslug sectionslug sectionid',
  tags: 'taglist tags keywords.label keywords.value keywords topics categories taxonomy.tags hashtags desfacet labels',
  authors:
    'authors author byline creator writer authorname contributors credits.by populatedauthors user account createdby ' +
    'postedby',
  language: 'language lang locale langcode inlanguage',
  label: 'kicker',
  next:
    'next nexturl nextpage nextpageurl paging.next links.next pagination.next pagination.nexturl meta.next ' +
    'meta.nextpageurl meta.pagination.next meta.pagination.links.next',
};

export type FieldName = keyof typeof paths;

export const usualNames = Object.fromEntries(
  Object.entries(paths).map(([field, names]): [string, readonly string[]] => [field, names.split(' ')]),
) as Record<FieldName, readonly string[]>;

const lists =
  'items articles posts stories news entries results docs hits edges nodes contentelements children list content data ' +
  'result rows @graph itemlistelement datafeedelement';

/** Where the list of stories is: in the answer itself, else in one of what is often around it. */
export const usualLists = ['', 'response.', 'data.', 'result.', 'feed.', 'embedded.', 'hits.', 'payload.']
  .flatMap(around => lists.split(' ').map(name => around + name))
  .concat('data.posts.edges', 'data.posts.nodes');
