import type { z } from 'zod';
import type { Failure, FailureKind, Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { Reading } from '../domain/reading';
import type { ReportColumn, ReportWish } from '../domain/report-wish';

export type { ReportWish } from '../domain/report-wish';
import type { Secret } from '../domain/secret';
import type { UsageHistory } from '../domain/usage-history';
import type { ActionParameter, ActionParameters, ActionRequest, BuiltAction } from './action';

/** What a value is called, and where the admin finds it in the vendor's console; asked for when it is shown, since it is in the language spoken then. */
export type FieldWords = () => { readonly label: string; readonly help: string };

/** One value of a vendor's set-up, described as data: the form, the check of a file and the types come from it. */
export interface Field<T = unknown> {
  readonly words: FieldWords;
  readonly kind: 'url' | 'text' | 'choice' | 'list';
  readonly required: boolean;
  /** Not required, and yet most connections need it: a form shows it among those that are. */
  readonly isUsual?: true;
  readonly schema: z.ZodType<T>;
  readonly choices?: readonly string[];
}

export interface SecretField {
  readonly words: FieldWords;
  readonly required: boolean;
}

export type Fields = Readonly<Record<string, Field>>;
export type SecretFields = Readonly<Record<string, SecretField>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The settings of a connection, parsed: exactly the vendor's fields; an optional one may be undefined. */
export type SettingsOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly required: true }
    ? ValueOf<F[K]>
    : ValueOf<F[K]> | undefined;
};

export type SecretsOf<C extends SecretFields> = {
  readonly [K in keyof C]: C[K] extends { readonly required: true } ? Secret : Secret | undefined;
};

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute, already encoded; its origin must be one the connection declares. Never holds a secret. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `form` is sent as `application/x-www-form-urlencoded` without a charset. */
  readonly body?: { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> };
  /** `text`: numbers that a double cannot hold stay text (ids beyond 2^53). */
  readonly bigNumbers?: 'text';
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or undefined where the body is none. */
  readonly json: unknown;
  readonly text: string;
}

/** What a vendor makes of an answer that the general rules would misread; null where they are right. */
export type Explain = (answer: HttpAnswer) => { readonly kind: FailureKind; readonly message: string } | null;

/** Takes a body piece by piece; false where it can take no more, which ends the transfer. */
export type Sink = (piece: Uint8Array) => Promise<boolean>;

/** What is known of a body that went into a sink. */
export interface Download {
  readonly bytes: number;
  /** In lower case, without parameters; empty where it is not said. */
  readonly contentType: string;
  /** Whether the server said where the body ends: only then it can't have been cut unnoticed. */
  readonly isDelimited: boolean;
}

/** A connection's way to the wire: its origins only, its TLS trust, its time-out, its size cap. */
export interface Http {
  /** Any answer as it came; a failure only where none came. */
  send(request: HttpRequest): Promise<Result<HttpAnswer>>;
  /** A 2xx answer of the shape, or why not. `explain` is asked first, about every answer. */
  json<T>(request: HttpRequest, schema: z.ZodType<T>, explain?: Explain): Promise<Result<T>>;
  /**
   * The body of a 2xx answer as it comes, never whole in memory. Small answers (refusals are) are shown to `explain`
   * before the sink; after a failure the sink may have taken a part, which is worth nothing.
   */
  download(request: HttpRequest, sink: Sink, explain?: Explain): Promise<Result<Download>>;
}

/** `lifeSeconds`: as the vendor says; null or not above 0: good for one request. `renewEarlySeconds`: instead of the usual margin. */
export interface Token {
  readonly value: Secret;
  readonly lifeSeconds: number | null;
  readonly renewEarlySeconds?: number;
}

/** The token of a connection between polls: kept until just before it expires, one log-in in flight. */
export interface TokenKeeper {
  /** Calls with a valid token; on `unauthorized` logs in once more and calls once more. */
  authorized<T>(
    logIn: () => Promise<Result<Token>>,
    call: (token: Secret) => Promise<Result<T>>,
  ): Promise<Result<T>>;
}

/** What a connector remembers of its connection until the program ends or the connection is set up anew; never on disk. */
export interface Memory {
  /** The first call with `start` makes the notes, later calls with the same function give the same ones. */
  notes<T extends object>(start: () => T): T;
  /** What was read under this name less than `maxAgeMs` ago, or else what `read` gives now. */
  recent<T>(name: string, maxAgeMs: number, read: () => Promise<T>): Promise<T>;
}

export interface PollContext<F extends Fields, C extends SecretFields> {
  readonly settings: SettingsOf<F>;
  readonly secrets: SecretsOf<C>;
  readonly http: Http;
  readonly token: TokenKeeper;
  readonly memory: Memory;
  /** Whether it is worth asking who holds the seats. */
  readonly wantHolders: boolean;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
}

export type ReportContext<F extends Fields, C extends SecretFields> = Pick<
  PollContext<F, C>,
  'settings' | 'secrets' | 'http' | 'memory'
>;

/** A report that the vendor's server makes as a file. */
export interface ReportMaker<F extends Fields, C extends SecretFields> {
  /** What it may show, in the server's own order. */
  columns(): readonly ReportColumn[];
  /** The first fault of a wish, with its place (`filter[0].field`); null where it may be sent. */
  check(
    wish: ReportWish,
    settings: SettingsOf<F>,
  ): { readonly path: string; readonly problem: string } | null;
  /** Sends the file as the server makes it into the sink. */
  make(context: ReportContext<F, C>, wish: ReportWish, sink: Sink): Promise<Result<Download>>;
}

export type HistoryContext<F extends Fields, C extends SecretFields> = Pick<
  PollContext<F, C>,
  'settings' | 'secrets' | 'http' | 'token' | 'now'
>;

/** A change that an admin may make at the vendor. */
export interface VendorAction<F extends Fields> {
  /** `effect`: what changes, when, and what can't be undone: plain sentences. */
  readonly words: () => { readonly label: string; readonly effect: string };
  readonly parameters: Readonly<Record<string, ActionParameter>>;
  /** Whether sending it a second time does no more than once. A grant is not. */
  readonly isRepeatable: boolean;
  /** The exact requests; neither a secret nor the network is needed for them. */
  build(parameters: ActionParameters, settings: SettingsOf<F>): BuiltAction;
}

/** A second credential, that is used for sending only, with a token of its own. */
export interface WritingCredential {
  readonly secrets: Readonly<Record<string, Secret>>;
  readonly token: TokenKeeper;
}

export type ActionContext<F extends Fields, C extends SecretFields> = Pick<
  PollContext<F, C>,
  'settings' | 'secrets' | 'http' | 'token'
> & {
  /** Null: what is sent goes with the credential that reads. */
  readonly writing: WritingCredential | null;
};

/** What a second credential for writing consists of, and how the server is asked whether it takes it. */
export interface WritingAccess<F extends Fields, C extends SecretFields> {
  readonly secrets: SecretFields;
  /** The first fault of a credential with these secrets, with its path; null where it may be kept. */
  check(
    settings: SettingsOf<F>,
    secretNames: ReadonlySet<string>,
  ): { readonly path: string; readonly problem: string } | null;
  /** Shows it to the server by a read. Whether it may write is not to be known without writing. */
  tryOut(context: ActionContext<F, C>): Promise<Result<null>>;
}

/** `not-sent`: it is certain that the vendor never saw the request. `no-answer`: the vendor may have done it. */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  | { readonly kind: 'not-sent' | 'no-answer'; readonly failure: Failure };

/** The management actions of a vendor, and its way to send them. */
export interface VendorActions<F extends Fields, C extends SecretFields> {
  readonly offered: Readonly<Record<string, VendorAction<F>>>;
  readonly writing: WritingAccess<F, C>;
  /** Sends once, whatever comes back: no second try, not after a 401 either. */
  send(context: ActionContext<F, C>, request: ActionRequest): Promise<SendOutcome>;
  /** A read before or after an action; this one may log in once more. */
  read(context: ActionContext<F, C>, request: ActionRequest): Promise<Result<unknown>>;
  /** The vendor's no in an answer that looks like a yes, as its code or a few words; null where there is none. */
  refusal(answer: HttpAnswer, request: ActionRequest): string | null;
}

/** A licensing system: what a connection to it needs, where it may talk to, and how its seats are read. */
export interface VendorDefinition<F extends Fields, C extends SecretFields> {
  readonly id: string;
  /** The product's name as its maker writes it. */
  readonly name: string;
  /** Two letters for the mark in lists. */
  readonly mark: string;
  /** The maker's page that describes the API. */
  readonly docs: string;
  readonly settings: F;
  readonly secrets: C;
  readonly defaultPollSeconds: number;
  readonly minimumPollSeconds: number;
  /** Every origin that a poll may talk to. */
  origins(settings: SettingsOf<F>): readonly string[];
  /** What no single field can tell: a sentence for each fault of the set-up as a whole, with its path if it has one. */
  check?(
    settings: SettingsOf<F>,
    secretNames: ReadonlySet<string>,
  ): readonly (string | { readonly path: string; readonly problem: string })[];
  poll(context: PollContext<F, C>): Promise<Result<Reading>>;
  readonly report?: ReportMaker<F, C>;
  /** The months before, as the vendor keeps them; read when somebody looks, never by a poll. */
  history?(context: HistoryContext<F, C>): Promise<Result<UsageHistory>>;
  readonly actions?: VendorActions<F, C>;
}

/** A vendor as the rest of the program sees it: its fields are data, whatever their types. */
export type Vendor = VendorDefinition<Fields, SecretFields>;

/** Checks the description's types against each other and hands it on as one of many. */
export const defineVendor = <const F extends Fields, const C extends SecretFields>(
  definition: VendorDefinition<F, C>,
): Vendor =>
  // Methods are checked bivariantly: the poller parses settings with these very fields before it calls.
  definition;
