// PeerTube: https://docs.joinpeertube.org/api-rest-reference.html#tag/Video
import { webUrl } from '../../html/values.js';
import { firstOf, isRecord, placeOf, textOf, type Json } from './values.js';

/**
 * Returns an entry of a host of films with a `video`, and with absolute addresses: it has them as paths on its own host, while the
 * page of a film may be on another one. An entry without such paths is returned unchanged.
 * @param base absolute URL of the answer
 */
export function withFilm(item: Json, base: string | undefined): Json {
  const { embedPath, previewPath, thumbnailPath, language, video } = item;
  if (typeof embedPath !== 'string' || !embedPath.startsWith('/') || video) return item;
  const poster = [previewPath, thumbnailPath].map(path => webUrl(path, base)).find(Boolean);
  // One film in several sizes, the largest first. Only the answer for one film has them.
  const file = firstOf(item, ['files.fileurl', 'streamingplaylists.files.fileurl'], placeOf);
  return {
    ...item,
    thumbnailUrl: poster,
    language: isRecord(language) ? textOf(language['id']) : language,
    video: {
      url: file ?? item['url'],
      type: file ? undefined : 'text/html',
      embedUrl: webUrl(embedPath, base),
      duration: item['duration'],
      poster,
    },
  };
}
