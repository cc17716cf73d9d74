import type { Texts } from '../english';
import { number } from '../number';
import { reportForm } from './report-form';

const size = (bytes: number): string => {
  if (bytes < 1000) return `${number(bytes)} Byte`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
};

export const reports: Texts['reports'] = {
  title: 'Berichte',
  form: reportForm,
  columns: {
    uid: 'Benutzer-ID',
    un: 'Benutzer',
    hn: 'Rechner',
    fid: 'Funktions-ID',
    fns: 'Funktion',
    fv: 'Version der Funktion',
    ftype: 'Art der Funktion',
    lus: 'Belegt',
    lco: 'Ausgecheckt',
    lsid: 'Lizenzserver-ID',
    lsn: 'Lizenzserver',
  },
  figures: {
    totalAvailableLicenseCount: 'Vorhanden',
    'userLicenseUsage.cumulativeAssignedCount': 'Zugewiesene Benutzer',
    'deviceLicenseUsage.cumulativeAssignedCount': 'Zugewiesene Geräte',
    cumulativeAssignedCount: 'Zugewiesen insgesamt',
    'userLicenseUsage.newAssignedCount': 'Neue Benutzer',
    'userLicenseUsage.releasedCount': 'Von Benutzern freigegeben',
    'deviceLicenseUsage.newAssignedCount': 'Neue Geräte',
    'deviceLicenseUsage.releasedCount': 'Von Geräten freigegeben',
    newAssignedCount: 'Neu insgesamt',
    releasedCount: 'Freigegeben insgesamt',
  },
  faults: {
    notJson: 'es ist kein JSON, oder es ist abgeschnitten',
    notReport: 'es ist kein Bericht',
    saysFailed: 'der Server sagt darin, dass es fehlgeschlagen ist',
    noData: 'es sind keine Daten darin',
    empty: 'es ist leer',
    notTable: 'es ist keine Tabelle',
    noColumns: 'es beginnt nicht mit den Spalten eines Berichts',
    notSpreadsheet: 'es ist keine Kalkulationstabelle',
    page: 'es ist eine Webseite, vielleicht eine Anmeldung',
    notPdf: 'es ist kein PDF',
    noEnd: 'das Ende fehlt',
  },
  saveReport: 'Bericht speichern',
  formats: {
    csv: 'Kommagetrennte Werte',
    json: 'JSON-Dokument',
    xls: 'Excel-Arbeitsmappe',
    pdf: 'PDF-Dokument',
  },
  saved: (file, bytes) => `Gespeichert als ${file}, ${size(bytes)}.`,
  received: (bytes) => `${size(bytes)} empfangen …`,
  failed: (what, why) => `${what}. ${why}`,
  faulty: (place, problem) =>
    `Der Bericht kann so nicht angefordert werden: bei ${place}, ${problem}. Ändern Sie das und speichern Sie noch einmal.`,
  notTheReport: (connection, fault) =>
    `${connection} hat mit etwas anderem geantwortet: ${fault}. Keine Datei wurde geändert. Versuchen Sie es noch einmal, oder wählen Sie ein anderes Format.`,
  unwritable: (file) =>
    `${file} kann nicht geschrieben werden. Prüfen Sie den Ordner und die Rechte dort, oder wählen Sie einen anderen.`,
  diskFull: (file) =>
    `${file} kann nicht geschrieben werden: Der Datenträger ist voll. Schaffen Sie Platz und speichern Sie noch einmal.`,
  noReports: (connection) =>
    `${connection} macht keine Berichte. Wählen Sie eine Verbindung zu License Statistics oder Citrix Cloud.`,
  refused:
    'Seatwatch hat das nicht angenommen. Versuchen Sie es noch einmal; bleibt es so, starten Sie Seatwatch neu.',
  gone: 'Diese Verbindung gibt es nicht mehr. Wählen Sie eine andere.',
  stopped: 'Abgebrochen; keine Datei wurde geändert.',
  history: {
    heading: 'Verlauf nach Monaten',
    detail: (count) =>
      count === 1
        ? '1 Monat, wie Citrix Cloud ihn führt'
        : `${number(count)} Monate, wie Citrix Cloud sie führt`,
    month: 'Monat',
    reading: (connection) => `${connection} wird gefragt …`,
    again: 'Neu lesen',
    export: 'Als CSV speichern',
    fileName: (connection) => `${connection} Verlauf nach Monaten`,
    chart: (connection) =>
      `Lizenzen von ${connection} nach Monaten; die Tabelle darunter hat dieselben Zahlen`,
    none: 'Citrix Cloud führt noch keinen Monat dieses Kunden. Der erste erscheint, wenn ein Monat vorbei ist.',
    unread: 'Der Verlauf kann nicht gezeigt werden',
  },
};
