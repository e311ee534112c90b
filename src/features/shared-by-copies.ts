/**
 * An object that all copies of the library on a page share: a theme and a plug-in may each bring one. The number in the symbol
 * is that of the shape of these objects: copies of the library that know another shape keep to themselves.
 */
export function sharedByCopies<T>(name: string, initial: T): T {
  return ((globalThis as Partial<Record<symbol, T>>)[Symbol.for(`news-elements 1 ${name}`)] ??= initial);
}
