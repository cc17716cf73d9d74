import { poolSubtitle } from '../../electron/domain/format';
import { type HeldSeat, heldMarks } from '../../electron/domain/held-seat';
import type { SavedTable } from '../../electron/domain/saved-table';
import { texts } from '../../electron/texts/language';

const hours = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 360_000) / 10);

/** Checkouts as a table to be saved or copied; times as the vendor gave them, so that nothing is lost. */
export function heldTable(seats: readonly HeldSeat[], vendorName: (seat: HeldSeat) => string): SavedTable {
  const { columns, file } = texts().who;
  return {
    name: file.name,
    columns: [
      ...[columns.person, columns.host, file.product, file.details, file.connection, file.vendor],
      ...[columns.seats, file.since, file.hours, file.until, file.marks],
    ],
    rows: seats.map((seat) => {
      const { holder, pool, state } = seat;
      return [
        ...[holder.user, holder.host, pool.product, poolSubtitle(pool), state.name, vendorName(seat)],
        ...[holder.seats, holder.since, hours(seat.heldMs), holder.until],
        heldMarks(seat)
          .map(({ text }) => text)
          .join(', '),
      ];
    }),
  };
}
