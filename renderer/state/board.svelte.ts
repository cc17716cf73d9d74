import { type PlacedPool, failingConnections, headline, worstFirst } from '../../electron/domain/headline';
import { cutOffConnections, isCutOff, networkHeadline, onlineNetwork } from '../../electron/domain/network';
import { type Instant, instantOf } from '../../electron/domain/instant';
import type { ConnectionState, Snapshot } from '../../electron/domain/snapshot';
import type { Bridge, Place, Surroundings, VendorFace } from '../../electron/ipc/contract';
import { Alerts } from './alerts.svelte';
import { followBoard } from './feed';
import { isPending, noRequests, withRequests } from './poll-requests';
import { vendorFaces } from './vendor-faces';

const tickMs = 10_000;

/** What is asked of the page that shows the board. */
export type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

const nobody: Snapshot = { revision: -1, connections: [] };
const nowhere: Surroundings = {
  isDemo: false,
  version: '',
  reader: { locale: 'en-GB', timeZone: 'UTC' },
  preferences: { language: 'system', theme: 'system', personal: 'kept', shortcut: null },
  vendors: [],
  remarks: [],
  secretStore: 'unused',
  network: onlineNetwork,
  unencrypted: [],
};

/** The board as a window sees it: what is known, what follows from it, and the time that ages are told by. */
export class Board {
  readonly #bridge: Bridge;
  readonly #clock: () => number;
  #snapshot = $state.raw<Snapshot | null>(null);
  #requests = $state.raw(noRequests);

  readonly alerts: Alerts;
  surroundings = $state.raw<Surroundings>(nowhere);
  /** The pool or page that was asked for last, from outside this window. */
  place = $state.raw<Place | null>(null);
  now = $state.raw<Instant>('');

  readonly isRead = $derived(this.#snapshot !== null);
  readonly snapshot = $derived(this.#snapshot ?? nobody);
  readonly placed = $derived<readonly PlacedPool[]>(worstFirst(this.snapshot));
  readonly network = $derived(this.surroundings.network);
  readonly headline = $derived(
    networkHeadline(this.snapshot, this.network, this.surroundings.reader) ??
      headline(this.snapshot, this.placed),
  );
  /** Those that only wait for the network. */
  readonly cutOff = $derived(cutOffConnections(this.snapshot, this.network));
  /** Those that have a trouble of their own. */
  readonly failing = $derived(
    failingConnections(this.snapshot).filter((state) => !isCutOff(state, this.network)),
  );
  /** Whether there is a card to show for what can’t be read. */
  readonly hasCards = $derived(this.failing.length > 0 || this.cutOff.length > 0);
  readonly isWaiting = $derived(
    !this.isRead ||
      (this.placed.length === 0 && this.snapshot.connections.some(({ health }) => health === 'waiting')),
  );
  readonly isEmpty = $derived(this.isRead && this.snapshot.connections.length === 0);
  readonly reader = $derived(this.surroundings.reader);
  readonly #faces = $derived(vendorFaces(this.surroundings.vendors));

  constructor(bridge: Bridge, clock: () => number) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.alerts = new Alerts(bridge);
    this.now = instantOf(clock());
  }

  vendorOf({ vendor }: ConnectionState): VendorFace {
    return this.vendorNamed(vendor);
  }

  /** For many at once: gives the face of each vendor by its id. */
  get faceOf(): (id: string) => VendorFace {
    return this.#faces;
  }

  vendorNamed(id: string): VendorFace {
    return this.#faces(id);
  }

  /** Whether whoever is on the way can read what this connection says. */
  isUnencrypted({ id }: ConnectionState): boolean {
    return this.surroundings.unencrypted.includes(id);
  }

  /** Polls all connections now, or one. */
  refresh(connectionId?: string) {
    this.tick();
    const asked = this.snapshot.connections.filter(
      ({ id }) => connectionId === undefined || id === connectionId,
    );
    this.#requests = withRequests(this.#requests, asked, this.now);
    void this.#bridge.send('board.refresh', connectionId === undefined ? {} : { connectionId });
  }

  /** Polls all that wait for the network. */
  refreshCutOff() {
    for (const { id } of this.cutOff) this.refresh(id);
  }

  /** Opens the vendor's own pages about its API in the browser. */
  openDocs({ vendor }: ConnectionState) {
    void this.#bridge.send('link.open', { vendor, link: 'docs' });
  }

  /** Whether a poll that was asked for here has not answered yet. */
  isTrying(state: ConnectionState): boolean {
    return isPending(this.#requests, state, this.now);
  }

  tick() {
    this.now = instantOf(this.#clock());
  }

  /** Follows the board and the time until the undo is called. A hidden window's time stands still. */
  start(page: Page): () => void {
    const stop = followBoard(this.#bridge, {
      snapshot: (snapshot) => {
        this.tick();
        this.#snapshot = snapshot;
        // Other connections are coming, to which no place asked for before belongs.
        if (snapshot === null) this.place = null;
      },
      alerts: (alerts) => this.alerts.take(alerts),
      surroundings: (surroundings) => (this.surroundings = surroundings),
      place: (place) => (this.place = place),
    });
    const tick = () => {
      if (page.visibilityState === 'visible') this.tick();
    };
    const timer = setInterval(tick, tickMs);
    page.addEventListener('visibilitychange', tick);
    return () => {
      stop();
      clearInterval(timer);
      page.removeEventListener('visibilitychange', tick);
    };
  }
}
