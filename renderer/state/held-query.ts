import type { HeldSeat } from '../../electron/domain/held-seat';
import { texts } from '../../electron/texts/language';
import {
  type Field,
  type Fields,
  type Query,
  parseQuery,
  spanField,
  textField,
  wordField,
} from './query-language';
import { readMeasure } from './query-measure';

/** A checkout with what it can be asked about. */
export interface AskedSeat {
  readonly seat: HeldSeat;
  readonly vendorName: string;
}

const seatsField: Field<AskedSeat> = {
  hint: () => texts().who.query.seats,
  read: (value) => {
    const measure = readMeasure(value, (text) => (/^\d+$/.test(text) ? Number(text) : null));
    return measure === null ? null : ({ seat }) => measure(seat.holder.seats);
  },
};

const person = textField<AskedSeat>(({ seat }) => [seat.holder.user]);
const pool = textField<AskedSeat>(({ seat }) => [seat.pool.product, seat.pool.feature]);

const fields: Fields<AskedSeat> = {
  person,
  user: person,
  host: textField(({ seat }) => [seat.holder.host]),
  pool,
  product: textField(({ seat }) => [seat.pool.product]),
  feature: textField(({ seat }) => [seat.pool.feature]),
  server: textField(({ seat }) => [seat.pool.server]),
  vendor: textField(({ seat, vendorName }) => [seat.state.vendor, vendorName]),
  connection: textField(({ seat }) => [seat.state.id, seat.state.name]),
  seats: seatsField,
  held: spanField(
    () => texts().who.query.held,
    ({ seat }) => (seat.heldMs === null ? [] : [seat.heldMs]),
  ),
  is: wordField({
    forgotten: ({ seat }) => seat.isForgotten,
    reserved: ({ seat }) => seat.holder.reservation !== null,
    second: ({ seat }) => seat.isFurther,
    // Whose time can’t be told.
    untold: ({ seat }) => seat.heldMs === null,
  }),
};

/** Reads `vendor:10duke held:>8h mira`. */
export const parseHeldQuery = (text: string): Query<AskedSeat> => parseQuery(fields, text);
