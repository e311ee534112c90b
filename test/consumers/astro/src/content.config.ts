import { glob } from 'astro/loaders';
import { defineCollection, z } from 'astro:content';

const schema = z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date() });

export const collections = {
  blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '*.md' }), schema }),
};
