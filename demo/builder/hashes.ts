/**
 * Asks a site for the hashes of the library's files in its folder `cdn/`: file → hash in the form of the attribute `integrity`.
 * @param site absolute URL, ending with a slash
 * @throws Error with a message for the person who uses the builder
 */
export async function askHashes(site: string): Promise<Readonly<Record<string, string>>> {
  const url = new URL('cdn/integrity.json', site);
  // Not from the HTTP cache: the files may have been built again since.
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Readonly<Record<string, string>>;
}
