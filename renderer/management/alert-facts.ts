import { type Reader, moment } from '../../electron/domain/format';
import type { InboxItem } from '../../electron/domain/inbox';
import type { Instant } from '../../electron/domain/instant';
import { kindName } from '../../electron/domain/rule-words';
import { texts } from '../../electron/texts/language';
import type { Fact } from './pool-facts';

/** What is known of an alert, beside its words. */
export function alertFacts(
  item: InboxItem,
  vendorName: string,
  now: Instant,
  reader: Reader,
): readonly Fact[] {
  const { alert, told, acknowledgedAt, endedAt } = item;
  const t = texts().alerts.page.facts;
  const at = (when: string) => moment(when, now, reader);
  return [
    { label: t.about, value: kindName(alert.kind) },
    { label: t.happened, value: t[alert.happened] },
    { label: t.since, value: at(alert.since) },
    { label: t.readAt, value: at(alert.at) },
    { label: t.shown, value: t.told[told] },
    ...(acknowledgedAt === null ? [] : [{ label: t.acknowledged, value: at(acknowledgedAt) }]),
    ...(endedAt === null || alert.happened === 'cleared' ? [] : [{ label: t.over, value: at(endedAt) }]),
    { label: t.connection, value: alert.connectionName },
    { label: t.vendor, value: vendorName },
  ];
}
