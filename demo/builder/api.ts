/** A custom property as the manifest describes it. */
export interface ApiProperty {
  readonly name: string;
  /** Default value; may be empty. */
  readonly preset: string;
  /** Plain text with code in backticks. */
  readonly description: string;
}

/** An attribute as the manifest describes it. */
export interface ApiAttribute extends ApiProperty {
  /** TypeScript type: `boolean`, `'button' | 'scroll'`. */
  readonly type: string;
}

/** Tag name → the element as the manifest describes it. */
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
