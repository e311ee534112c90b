import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { Connect, Plugin } from 'vite';
import { LICENCES } from '../scripts/build/collect-licences.js';
import type { Api, ApiProperty } from './builder/api.js';
import { makeUpToDate } from './up-to-date.js';

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

/**
 * Gives the builder page the published form of the library: the CDN files under `/cdn/`, with CORS headers;
 * `virtual:library` with their hashes; `virtual:api` with the attributes from the manifest. The virtual modules run the
 * build first when `dist` is missing or older than `src`.
 */
export function libraryFiles(): Plugin {
  const modules: Readonly<Record<string, () => Promise<unknown>>> = {
    'virtual:api': readApi,
    'virtual:library': hashFiles,
  };
  const serve = ({ middlewares }: { middlewares: Connect.Server }): void => {
    middlewares.use((request, reply, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (/^\/(?:api|cdn)\//.test(pathname)) reply.setHeader('Access-Control-Allow-Origin', '*');
      next();
    });
    middlewares.use('/cdn', sirv(built, { dev: true }));
  };
  return {
    name: 'library-files',
    resolveId: id => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    async load(id) {
      const make = id.startsWith('\0') && modules[id.slice(1)];
      return make ? `export default ${JSON.stringify(await make())}` : undefined;
    },
    configureServer: serve,
    configurePreviewServer: serve,
    async generateBundle() {
      for (const file of [...(await listFiles()), LICENCES]) {
        this.emitFile({ type: 'asset', fileName: `cdn/${file}`, source: await readFile(join(built, file)) });
      }
    },
  };
}

/** Paths of the built library's scripts, relative to its folder. */
async function listFiles(): Promise<string[]> {
  await makeUpToDate(root, 'build:cdn', `dist/cdn/${LICENCES}`);
  const files = await readdir(built, { recursive: true });
  return files
    .filter(file => file.endsWith('.js'))
    .map(file => file.replaceAll('\\', '/'))
    .sort();
}

/** File → hash in the form of the `integrity` attribute: https://www.w3.org/TR/sri-2/ */
export async function hashFiles(): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const file of await listFiles()) {
    const bytes = await readFile(join(built, file));
    hashes[file] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  }
  return hashes;
}

/** Extracts the attributes and custom properties from the manifest, which is twenty times as large. */
async function readApi(): Promise<Api> {
  await makeUpToDate(root, 'build:manifest', 'dist/custom-elements.json');
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
