import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';
import { exportSite } from './export-site.js';
import { Newsroom } from './newsroom.js';
import { createSampleEndpoint } from './sample-endpoint.js';
import { toNodeHandler } from './node-handler.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Content-Security-Policy of the built pages: same-origin files only. The builder may fetch feeds of any origin, too. */
const policyOf = (path: string): string => {
  const anywhere = path === '/builder.html' ? ' http: https:' : '';
  return (
    "default-src 'none'; script-src 'self'; style-src 'self'; " +
    `connect-src 'self'${anywhere}; img-src 'self'${anywhere}; media-src 'self'${anywhere}; ` +
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
  );
};

/** Serves the sample newspaper in dev and preview, and adds its feeds as files to the build. */
export function sampleNewspaper({ now = timeOfEdition() }: { now?: Date } = {}): Plugin {
  const newsroom = new Newsroom({ folder, now });
  const serve = ({ middlewares }: { middlewares: Connect.Server }): void => {
    middlewares.use(toNodeHandler(createSampleEndpoint(newsroom)));
  };
  return {
    name: 'sample-newspaper',
    config: () => ({ publicDir: `${folder}public` }),
    configureServer: serve,
    configurePreviewServer: serve,
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, path }) =>
        bundle
          ? [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(path) },
                injectTo: 'head-prepend',
              },
            ]
          : html,
    },
    generateBundle() {
      for (const [fileName, source] of exportSite(newsroom))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** `NEWS_NOW=2026-03-14T09:00Z` freezes the dates of all stories, for tests and screenshots. */
function timeOfEdition(): Date {
  const frozen = process.env['NEWS_NOW'];
  return frozen ? new Date(frozen) : new Date();
}
