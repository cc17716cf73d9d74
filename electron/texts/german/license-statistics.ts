import type { Texts } from '../english';
import { number, plural } from '../number';

export const licenseStatistics: Texts['licenseStatistics'] = {
  baseUrl: {
    label: 'Adresse',
    help: 'Protokoll, Host und Port (außer 80 oder 443) von License Statistics, wie https://licenses.example.',
  },
  dialect: {
    label: 'API-Dialekt',
    help: 'Wie Filter und Sortierung geschrieben werden: v1 bis Version 6.7, v6.8 ab dann; auto findet es heraus.',
  },
  licenseServers: {
    label: 'Lizenzserver',
    help: 'IDs (lsid) der Server, deren Summen gelesen werden; ohne sie die, auf denen gerade jemand arbeitet.',
  },
  token: { label: 'API-Token', help: 'Menü des Benutzers, API: ein Token mit dem Bereich API.' },
  dialectExpected: 'erwartet wird auto, v1 oder v6.8',
  ownUsers: 'Benutzer von License Statistics',
  feature: (id) => `Feature ${id}`,
  refusals: {
    token:
      'License Statistics hat das Token abgelehnt; legen Sie im Menü Ihres Benutzers unter API eines mit dem Bereich API (nicht Agent) an, und geben Sie es hier ein.',
    forbidden: (report) =>
      `Das Token darf den Bericht „${report}“ nicht lesen: es hat den Bereich Agent, oder die Rolle seines Benutzers reicht nicht; legen Sie eines mit dem Bereich API an, und zwar als ein Benutzer, der diesen Bericht sieht.`,
    notOffered: (report) =>
      `Dieser Server bietet den Bericht „${report}“ nicht an: ab Version 6.3 hat License Statistics ihn nicht mehr; wenn die Version älter ist, prüfen Sie die Adresse.`,
    refused: (report, words) =>
      `License Statistics hat den Bericht „${report}“ verweigert (${words}); ab Version 6.3 gibt es ihn nicht mehr, bei einer älteren fragen Sie den Administrator, was der Code bedeutet.`,
    code: (code, said) => `Code ${code}${said === '' ? '' : `: ${said}`}`,
    noCode: 'keiner',
    unreadableCode: 'unlesbar',
  },
  reports: {
    server: 'jetzige Nutzung eines Lizenzservers',
    usage: 'jetzige Lizenznutzung',
    highest: 'höchste Lizenznutzung',
  },
  untold: (what, why) => `${what}: nicht feststellbar. ${why}`,
  totalsOf: (servers) => `Summen des Lizenzservers ${servers}`,
  theHighest: 'Die höchste Nutzung',
  onServer: (server, warning) => `Lizenzserver ${server}: ${warning}`,
  moreWarnings: (count) =>
    `${number(count)} weitere ${plural(count, 'Warnung', 'Warnungen')} dieser Art ${plural(count, 'wurde', 'wurden')} weggelassen.`,
  gap: 'Während die Liste gelesen wurde, änderten sich die Ausleihen so schnell, dass einige fehlen können; die nächste Abfrage liest sie neu.',
  count: 'erwartet wird eine Anzahl',
  countOrFu: 'erwartet wird eine Anzahl, hier oder als fu',
  countOrUnlimited: 'erwartet wird eine Anzahl oder „Unlimited“',
  countOrNone: 'erwartet wird eine Anzahl oder „N/A“',
  wish: {
    oneOf: (choices) => `erwartet wird ${choices}`,
    textOrNumber: 'erwartet wird ein Text oder eine Zahl',
    number: 'erwartet wird eine Zahl',
    type: 'erwartet wird string oder numeric',
    textNumberOrList: 'erwartet wird ein Text, eine Zahl oder eine Liste',
    stranger: (name) => `„${name}“ gehört nicht dorthin`,
    otherDialect: (isOlder, dialect) =>
      `er ist für ${isOlder ? 'Server vor v6.8' : 'v6.8 und neuer'} geschrieben, aber die Verbindung ist auf den Dialekt ${dialect} eingestellt`,
    column: (columns) => `erwartet wird eines von ${columns}`,
  },
};
