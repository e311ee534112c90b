/** What the manifest says about a custom property. */
export interface ApiProperty {
  readonly name: string;
  /** What it counts as when it isn't set; may be empty. */
  readonly preset: string;
  /** With code in backticks. */
  readonly description: string;
}

/** What the manifest says about an attribute. */
export interface ApiAttribute extends ApiProperty {
  /** As in TypeScript: `boolean`, `'button' | 'scroll'`. */
  readonly type: string;
}

/** What the manifest says about each element, by its tag. */
export type Api = Readonly<
  Record<
    string,
    {
      readonly description: string;
      readonly attributes: readonly ApiAttribute[];
      readonly properties: readonly ApiProperty[];
    }
  >
>;
