/**
 * Article field → property names (dotted paths) that the APIs of news sites and content systems use for it, best first.
 * Collected from the documentation of NewsAPI, the Guardian, the New York Times, Strapi, Contentful, Directus,
 * Sanity, Payload, Arc, WordPress.com, Mastodon, Webflow, HubSpot, Squarespace, Shopify, Storyblok, Substack, Tumblr,
 * Blogger, GitHub and from schema.org's NewsArticle (https://schema.org/NewsArticle). Names are in lower case without hyphens
 * and underscores, as `valueAt` expects them, so that one name matches `publishedAt`, `published_at` and `Published-At`.
 */
const paths = {
  // `documentid` comes before `id`: Strapi makes a new `id` whenever a story is published again.
  id: 'documentid id guid uuid objectid sys.id articleid postid @id id.videoid newsid gid pk',
  url:
    // `htmlurl` to `fullurl` come before `url`: in APIs that have one of these, `url` leads to the story's JSON.
    'htmlurl weburl posturl fullurl url link href permalink canonicalurl shareurl mainentityofpage articleurl ' +
    'externalurl links.html links.alternate links.web links.self canonical.href alternate.href meta.htmlurl ' +
    'path.alias route.path uri @id path',
  slug: 'slug slug.current handle urlslug',
  title:
    'title headline articletitle newstitle webtitle headlines.basic headline.main storytitle posttitle htmltitle ' +
    'name heading subject spoilertext tagname',
  summary:
    'summary excerpt description abstract standfirst trailtext dek teaser lead intro snippet subtitle subheadline ' +
    'leadparagraph summaryhtml postsummary shortdescription synopsis blurb metadescription meta.description ' +
    'body.summary notes',
  body:
    'contenthtml bodyhtml body html postbody content articlebody contenttext text storytext ' +
    'contentelements blocks contentblocks slices',
  markdown: 'bodymarkdown contentmarkdown markdown markdowncontent markdownbody bodymd contentmd selftext',
  published:
    // In this order: when readers first saw the story, when the page was published, when the notice was sent or takes effect
    // (alerts, press releases), and last the dates of the database's record.
    'firstpublishedat firstpublicationdate firstpublisheddate meta.firstpublishedat firstpublished firstpublishdate ' +
    'originallypublishedat published datepublished publishedat publishedon publisheddate publishedtime ' +
    'publisheddatetime publishedtimestamp publicationdate publicationtime publicationdatetime publicationtimestamp ' +
    'webpublicationdate pubdate pubtime pubdatetime pubtimestamp publishdate publishat publishon publishtime ' +
    'publishdatetime publishtimestamp publishedutc timepublished publictimestamp meta.publishedat ' +
    'meta.publicationdate metadata.publishedat metadata.publicationdate dates.published displaydate ' +
    'displaydatetime displaytime displaytimestamp articledate newsdate storydate releasedate releasedat ' +
    'releasetime releaseddate dateposted postedat postedon posteddate postdate postdategmt postedtime golivedate ' +
    'livedate onlinedate datetime dategmt date sentat senton datesent sentdate senddate sendtime sent issuedat ' +
    'issuedon issueddate issuedate dateissued issuancetime issued announcedat announceddate effectiveat ' +
    'effectivedate effective onset createdat createddate creationdate metadatacreated datecreated createdate createdon createdtime created ' +
    'createdutc sys.createdat time timestamp addedat dateadded insertedat indexedat dateindexed indexeddate ' +
    'crawledat datecrawled crawled seendate',
  modified:
    'modified datemodified updatedat modifiedat updateddate dateupdated lastupdateddate lastupdated lastmodified ' +
    'updatedon modifieddate modifiedon lastmodifieddate lastupdatedat lastmodifiedat publicupdatedat ' +
    'lastpublicationdate lastpublished modifiedgmt metadatamodified sys.updatedat updated',
  'image.src':
    'image urltoimage imageurl imagesrc preview.images.source thumbnail thumb thumbnailurl thumburl thumbnailimage picture photo cover ' +
    'coverimage featuredimage featureimage featuredimageurl mainimage leadimage primaryimage hero heroimage ' +
    'headerimage teaserimage previewimage bannerimage img imgurl promoitems.basic multimedia media images ' +
    'mediaattachments banner poster socialimage ogimage asseturl photos thumbnails media$thumbnail visual ' +
    'mediaurl enclosure embed.images embed.external feedimage fieldimage previewpath thumbnailpath',
  'image.alt': 'imagealt imagealttext image.alt featuredimagealttext featuredimagealt',
  'image.caption': 'imagecaption image.caption',
  'image.credit': 'imagecredit image.credit',
  'image.width': 'imagewidth',
  'image.height': 'imageheight',
  'category.name':
    'category section sectionname channel articlesection primarycategory categoryname taxonomy.primarysection ' +
    'categories topic community subreddit',
  'category.slug': 'categoryslug sectionslug sectionid',
  tags:
    'taglist tags keywords.label keywords.value keywords topics categories taxonomy.tags hashtags desfacet labels ' +
    'posttags',
  authors:
    'authors author byline creator writer authorname contributors credits.by populatedauthors publishedbylines ' +
    'writtenby user account createdby postedby usercreated owner sendername',
  language: 'language.code language.id language lang locale langcode inlanguage langs',
  label: 'kicker',
  'source.title': 'source.name source.title sourcename sourcetitle origin.title provider.name publisher.name',
  'source.url':
    'source.url source.link source.href source.homepage origin.htmlurl publisher.homepageurl publisher.url',
  'source.icon': 'source.icon source.logo source.favicon sourceicon publisher.logourl',
  'media.url':
    'audio audiourl audiofile audiosrc podcasturl video videourl videofile videosrc enclosure enclosures attachments media ' +
    'mediaattachments associatedmedia contenturl',
  'media.type': 'mediatype enclosuretype audiotype videotype',
  'media.duration': 'duration durationinseconds audioduration videoduration itunesduration',
  'media.poster': 'videoposter posterurl videothumbnail thumbnailurl',
  'media.title': 'audiotitle videotitle',
  'media.embed': 'embedurl videoembed',
  'comments.url': 'commentsurl commentslink commenturl comments.url',
  'comments.count':
    'commentscount commentcount numcomments numberofcomments comments.count comments.total comments.totalitems ' +
    'repliescount replycount replies.totalitems counts.comments discussion.commentcount commentstotal comments',
  related: 'related relatedarticles relatedposts relatedstories relatedids relatedcontent',
  next:
    'next nexturl nextpage nextpageurl paging.next links.next pagination.next pagination.nexturl ' +
    'pagination.nextpageurl meta.next meta.nextpageurl meta.pagination.next meta.pagination.links.next ' +
    'pagination.links.next response.links.next nextlink nexthref hydra:view.hydra:next',
};

export type FieldName = keyof typeof paths;

export const usualNames = Object.fromEntries(
  Object.entries(paths).map(([field, names]): [string, readonly string[]] => [field, names.split(' ')]),
) as Record<FieldName, readonly string[]>;

const lists =
  'items articles posts stories news entries results docs hits edges nodes contentelements children list content ' +
  'data entry result rows @graph itemlistelement datafeedelement';

/**
 * Dotted paths of the list of stories in APIs: at the top of the answer (`articles`), else one level down (`data.articles`).
 */
export const usualLists = ['', 'response.', 'data.', 'result.', 'feed.', 'embedded.', 'hits.', 'payload.']
  .flatMap(around => lists.split(' ').map(name => around + name))
  .concat('data.posts.edges', 'data.posts.nodes');
