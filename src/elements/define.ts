import { configuration } from '../configure.js';
import { sharedByCopies } from '../features/shared-by-copies.js';

/** Tag → the configuration of the copy of the library that serves the tag: each copy has its own. */
const copies = sharedByCopies('tags', new Map<string, object>());

/** Registers a tag if it is free: for a taken one, `customElements.define` throws, as when a page loads the library twice. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
    copies.set(tag, configuration);
  }
  if ([...copies.values()].some(each => each !== configuration))
    import('../features/upkeep/upkeep.js').then(({ warnOfCopies }) => warnOfCopies(copies), console.warn);
}
