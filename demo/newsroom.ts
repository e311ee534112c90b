import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleAuthor, ArticleImage, Feed } from '../src/article.js';
import { toHtml } from './markdown.js';
import { edition, faces, sections, type Language } from './masthead.js';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Width in pixels of the smaller copy, if there is one. */
  readonly small?: number;
}

/** A story's parsed file: URLs still relative, dates not yet shifted. */
interface Manuscript {
  readonly slug: string;
  readonly section: string;
  readonly language: Language;
  readonly head: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Where the stories are read from, and the time to which their dates are shifted. */
export interface NewsroomOptions {
  /** The `demo` folder. */
  readonly folder: string;
  /** All dates are shifted by the same amount, so that the newest story is one hour older than this. */
  readonly now: Date;
}

const HOUR = 3_600_000;

/** Reads all sample stories once; `edition()` makes a feed of them with absolute URLs. */
export class Newsroom {
  readonly #manuscripts: readonly Manuscript[];
  readonly #pictures: Readonly<Record<string, Picture>>;
  readonly #shift: number;

  constructor({ folder, now }: NewsroomOptions) {
    this.#pictures = JSON.parse(readFileSync(join(folder, 'pictures.json'), 'utf8')) as Record<
      string,
      Picture
    >;
    this.#manuscripts = readManuscripts(join(folder, 'stories'));
    const times = this.#manuscripts
      .flatMap(({ head }) => head['published'] ?? [])
      .map(date => Date.parse(date));
    this.#shift = now.getTime() - HOUR - Math.max(...times);
  }

  /**
   * A feed of one language, or of all: newest story first, undated ones last.
   * All URLs begin with `site`, which ends in a slash.
   */
  edition(site: string, language?: Language): Feed {
    const articles = this.#manuscripts
      .filter(manuscript => !language || manuscript.language === language)
      .map(manuscript => this.#toArticle(manuscript, site))
      .sort((a, b) => (b.published?.getTime() ?? 0) - (a.published?.getTime() ?? 0));
    return { title: edition[language ?? 'en'].name, url: site, language, articles, format: 'json-feed' };
  }

  #toArticle({ slug, section, language, head, text }: Manuscript, site: string): Article {
    const find = (name: string): ArticleImage => this.#findPicture(name, site);
    const words = text.split(/\s+/).length;
    return {
      id: slug,
      slug,
      url: `${site}story/${slug}/`,
      title: head['title'] ?? slug,
      summary: head['summary'],
      body: toHtml(text, find),
      category: {
        name: sections[section]?.[language] ?? section,
        slug: section,
        url: `${site}?section=${section}`,
      },
      tags: listOf(head['tags']),
      authors: listOf(head['authors']).map(name => toAuthor(name, site)),
      published: this.#toDate(head['published']),
      modified: this.#toDate(head['updated']),
      image: head['image'] ? this.#toImage(head, find(head['image'])) : undefined,
      language,
      readingMinutes: language === 'ja' ? Math.ceil(text.length / 500) : Math.ceil(words / 220),
      label: head['label'],
      access: head['access'] === 'members' ? 'members' : 'free',
    };
  }

  #toDate(text: string | undefined): Date | undefined {
    return text === undefined ? undefined : new Date(Date.parse(text) + this.#shift);
  }

  #toImage(head: Manuscript['head'], picture: ArticleImage): ArticleImage {
    return { ...picture, alt: head['alt'] ?? '', caption: head['caption'], credit: head['credit'] };
  }

  #findPicture(name: string, site: string): ArticleImage {
    const picture = this.#pictures[name];
    if (!picture)
      throw new Error(`No picture named "${name}": draw it in demo/pictures, then run demo/draw-pictures.js`);
    const { width, height, small } = picture;
    const src = `${site}pictures/${name}`;
    const smaller = src.replace('.webp', `-${small}.webp`);
    const srcset = small ? `${smaller} ${small}w, ${src} ${width}w` : undefined;
    return { src, alt: '', width, height, srcset };
  }
}

function toAuthor(name: string, site: string): ArticleAuthor {
  const face = faces[name];
  return face ? { name, avatar: `${site}faces/${face}.svg` } : { name };
}

const listOf = (text: string | undefined): string[] => text?.split(/[,،、]/).map(part => part.trim()) ?? [];

/** Reads `stories/<language>/<section>/<slug>.md`. */
function readManuscripts(folder: string): Manuscript[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.md'),
  );
  return files.sort().map(file => {
    const [language, section = '', name = ''] = file.split(/[\\/]/);
    const [, front = '', text = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$\n/m);
    return {
      slug: name.replace('.md', ''),
      section,
      language: language as Language,
      head: readHead(front),
      text,
    };
  });
}

/** Reads the front matter: one `name: value` per line. */
function readHead(front: string): Record<string, string> {
  const lines = front.matchAll(/^(\w+): +(.+)$/gm);
  return Object.fromEntries(
    [...lines].map(([, name = '', value = '']) => [name, value.replace(/^(['"])(.*)\1$/, '$2')]),
  );
}
