export declare function sharedData(path: string): URL;
