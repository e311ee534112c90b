export declare const chromeFlags: string[];
export declare function browserPath(name: 'chrome' | 'firefox' | 'webkit'): string;
export declare const canInstall: boolean;
