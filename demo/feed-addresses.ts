/** Where a feed's page and the page after it are. */
export interface FeedAddresses {
  readonly self: string;
  readonly next?: string | undefined;
}
