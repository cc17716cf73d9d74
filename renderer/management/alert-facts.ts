import { type Reader, moment } from '../../electron/domain/format';
import type { InboxItem } from '../../electron/domain/inbox';
import type { Instant } from '../../electron/domain/instant';
import { kindName } from '../../electron/domain/rule-words';
import type { Fact } from './pool-facts';

const happenedWords = { raised: 'It began', worsened: 'It became worse', cleared: 'It is over' } as const;

const toldWords: Readonly<Record<InboxItem['told'], string>> = {
  waiting: 'about to be',
  shown: 'yes',
  held: 'held for the morning summary',
  snoozed: 'no, it was snoozed',
  'not-shown': 'no, the desktop showed nothing',
  off: 'no, notifications are off',
};

/** What is known of an alert, beside its words. */
export function alertFacts(
  item: InboxItem,
  vendorName: string,
  now: Instant,
  reader: Reader,
): readonly Fact[] {
  const { alert, told, acknowledgedAt, endedAt } = item;
  const at = (when: string) => moment(when, now, reader);
  return [
    { label: 'About', value: kindName(alert.kind) },
    { label: 'What happened', value: happenedWords[alert.happened] },
    { label: 'Since', value: at(alert.since) },
    { label: 'Read at', value: at(alert.at) },
    { label: 'Shown as a notification', value: toldWords[told] },
    ...(acknowledgedAt === null ? [] : [{ label: 'Acknowledged', value: at(acknowledgedAt) }]),
    ...(endedAt === null || alert.happened === 'cleared'
      ? []
      : [{ label: 'Over since', value: at(endedAt) }]),
    { label: 'Connection', value: alert.connectionName },
    { label: 'Vendor', value: vendorName },
  ];
}
