import { rare } from './rare.js';

/** Learns what was met and not known. */
export async function learn(): Promise<void> {
  if (rare.names.size) await (await import('../html/rare-entities.js')).learnEntities();
  if (rare.hasDates && !rare.parseDate) {
    rare.parseDate = (await import('./read-dates/parse-date.js')).parseDate;
    rare.learnt++;
  }
}
