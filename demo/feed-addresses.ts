/** Absolute or root-relative URLs of a page of a feed (`self`) and of the page after it (`next`), if there is one. */
export interface FeedAddresses {
  readonly self: string;
  readonly next?: string | undefined;
}
