export declare const fixtures: string;
export declare function fixtureNames(): Promise<string[]>;
export declare function expectedOf(file: string): string;
export declare function fixturesPlugin(): {
  name: string;
  serve(context: { path: string }): Promise<unknown>;
};
