/** What the general section shows beside what the user prefers. */
export interface GeneralFacts {
  /** As the system has it; null in the demo, which never starts by itself. */
  readonly startsAtLogin: boolean | null;
  /** Whether the program gets the keys that the user chose: another may hold them. */
  readonly hasShortcut: boolean;
  /** Whether a restart would bring another language. */
  readonly isRestartDue: boolean;
}

/** A way to a server. `place`: host and port of the proxy; empty on the direct way. */
export interface WayFact {
  readonly kind: 'direct' | 'http' | 'https' | 'socks4' | 'socks5';
  readonly place: string;
}

/** How a connection reaches its servers, and whom it trusts. */
export interface NetworkFact {
  readonly id: string;
  readonly servers: readonly {
    readonly origin: string;
    /** In the order in which they are tried. */
    readonly ways: readonly WayFact[];
  }[];
  readonly caFile: string | null;
  readonly pinSha256: string | null;
}

/** How often a connection is read when nothing is in the way. */
export interface PaceFact {
  readonly id: string;
  readonly everySeconds: number;
  /** Its vendor's own limit; 0 where there is none. */
  readonly minimumSeconds: number;
}

export interface StorageFacts {
  readonly folder: string;
  readonly parts: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly isFolder: boolean;
  }[];
}

/** A package that is built into the program. */
export interface BuiltInPackage {
  readonly name: string;
  readonly version: string;
  /** As its description names it: `MIT`. */
  readonly license: string;
  readonly text: string | null;
}

export interface AboutFacts {
  readonly versions: readonly (readonly [name: string, version: string])[];
  /** Null where the list that came with the program can't be read. */
  readonly packages: readonly BuiltInPackage[] | null;
}
