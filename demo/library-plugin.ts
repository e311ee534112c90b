import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { LICENCES } from '../scripts/build/collect-licences.js';
import { hashScripts, type Hashes } from '../scripts/build/integrity.js';
import type { Api, ApiProperty } from './builder/api.js';
import { makeUpToDate, type Made } from './up-to-date.js';

/** The part of a custom elements manifest that is used: https://custom-elements-manifest.open-wc.org */
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly (Entry & { readonly type?: { readonly text: string } })[];
  readonly cssProperties?: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/cdn');

const always = [
  'src',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
];
/** The library's files for script tags. A test compares the list with what the build reads. */
export const cdnFiles: Made = {
  script: 'build:cdn',
  reads: [...always, 'LICENSE', 'vite.cdn.config.ts', 'scripts/build'],
  writes: ['dist/cdn'],
};
const manifestFile: Made = {
  script: 'build:manifest',
  reads: [...always, 'custom-elements-manifest.config.js', 'scripts/frameworks'],
  writes: ['dist/custom-elements.json'],
};

/**
 * Gives the builder page the published form of the library: the CDN files under `/cdn/`, as they are in `dist/cdn`, with CORS
 * headers; their hashes as `/cdn/integrity.json`; `virtual:api` with the attributes from the manifest. Builds them first
 * where they are missing or not made of the present sources.
 */
export function libraryFiles(): Plugin {
  const api = '\0virtual:api';
  return {
    name: 'library-files',
    resolveId: id => (`\0${id}` === api ? api : undefined),
    load: async id => (id === api ? `export default ${JSON.stringify(await readApi())}` : undefined),
    handleHotUpdate({ file, server: { moduleGraph } }) {
      // The manifest is made of the sources, but no import tells Vite so: it would keep the first one.
      const module = file.startsWith(join(root, 'src')) && moduleGraph.getModuleById(api);
      if (module) moduleGraph.invalidateModule(module);
    },
    configureServer: serveLibrary,
    // `vite preview` serves the files of the build.
    configurePreviewServer({ middlewares }) {
      middlewares.use(allowOrigins);
    },
    async generateBundle() {
      const hashes = await hashFiles();
      for (const file of [...Object.keys(hashes), LICENCES]) {
        this.emitFile({ type: 'asset', fileName: `cdn/${file}`, source: await readFile(join(built, file)) });
      }
      this.emitFile({ type: 'asset', fileName: 'cdn/integrity.json', source: JSON.stringify(hashes) });
    },
  };
}

/** Lets pages of other origins load feeds and the library (CORS). */
const allowOrigins: Connect.NextHandleFunction = ({ url = '/' }, reply, next) => {
  if (/^\/(?:api|cdn)\//.test(url)) reply.setHeader('Access-Control-Allow-Origin', '*');
  next();
};

/**
 * Serves `dist/cdn` under `/cdn/`. The hashes are computed from the files at each request, as the files may have been built
 * again since. A request for the hashes builds stale files. A request for a file only waits for a build that is running, or for
 * the first one: the page that sends it has the hashes of the files that are there.
 */
function serveLibrary({ middlewares, config: { logger } }: ViteDevServer): void {
  const sendFile = sirv(built, { dev: true });
  let latest: Promise<void> | undefined;
  const update = (): Promise<void> => {
    const update = makeUpToDate(root, cdnFiles);
    latest = update;
    update.catch(() => (latest = undefined));
    return update;
  };
  const sendHashes = async (reply: ServerResponse): Promise<void> => {
    await update();
    const hashes = await hashScripts(built);
    reply.setHeader('Content-Type', 'application/json').setHeader('Cache-Control', 'no-store');
    reply.end(JSON.stringify(hashes));
  };
  middlewares.use(allowOrigins);
  middlewares.use('/cdn', (request, reply, next) => {
    const sent = /^\/integrity\.json(?:\?|$)/.test(request.url ?? '')
      ? sendHashes(reply)
      : (latest ?? update()).then(() => sendFile(request, reply, next));
    sent.catch(({ message }: Error) => {
      logger.error(message);
      reply.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
    });
  });
}

/** Builds the library where it is stale; resolves to the hashes of its scripts. */
export async function hashFiles(): Promise<Hashes> {
  await makeUpToDate(root, cdnFiles);
  return hashScripts(built);
}

/** Extracts the attributes and custom properties from the manifest, which is twenty times as large. */
async function readApi(): Promise<Api> {
  await makeUpToDate(root, manifestFile);
  const manifest = JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8')) as Manifest;
  const entry = ({ name, default: preset = '', description = '' }: Entry): ApiProperty => ({
    name,
    preset: preset.replace(/^'(.*)'$/, '$1'),
    description,
  });
  return Object.fromEntries(
    manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, description = '', attributes = [], cssProperties = [] }) => [
        tagName ?? '',
        {
          description,
          attributes: attributes.map(each => ({ ...entry(each), type: each.type?.text ?? 'string' })),
          properties: cssProperties.map(entry),
        },
      ]),
  );
}
