import type { Texts } from '../english';
import { number, plural } from '../number';
import { counts } from './counts';

export const shell: Texts['shell'] = {
  tray: {
    unread: (count) => `${number(count)} ungelesene ${plural(count, 'Warnung', 'Warnungen')}`,
    noNotices: 'Benachrichtigungen können hier nicht angezeigt werden',
    open: 'Seatwatch öffnen',
    refresh: 'Aktualisieren',
    snooze: 'Stummschalten',
    endSnooze: 'Stummschaltung beenden',
    settings: 'Einstellungen',
    copyDiagnostics: 'Diagnose kopieren',
    quit: 'Beenden',
    simulate: {
      title: 'Simulieren',
      ordinary: 'Ein gewöhnlicher Tag',
      rush: 'Alle Plätze sind belegt',
      away: 'Das Gateway in Lissabon ist weg',
    },
  },
  openNotice: 'Öffnen',
  remarks: {
    noNotifications:
      'Dieser Desktop zeigt keine Benachrichtigungen; sehen Sie hier oder auf das Symbol in der Leiste. Ein Benachrichtigungsdienst wie dunst würde sie bringen.',
    noTray:
      'Dieser Desktop zeigt kein Symbol in der Leiste; starten Sie Seatwatch noch einmal, um es zu öffnen, oder ergänzen Sie eine Leiste (unter GNOME: die Erweiterung AppIndicator).',
    noTrayTitle: 'Seatwatch läuft ohne Symbol in der Leiste',
    noTrayBody: 'Dieser Desktop zeigt keines. Starten Sie Seatwatch noch einmal, um es zu öffnen.',
  },
  importing: {
    title: 'Verbindungen importieren',
    file: 'Verbindungsdatei',
    nothing: 'Es wurde nichts importiert.',
    unusable: (where, problem) => `Die Datei kann nicht importiert werden. ${where}: ${problem}.`,
    exists: (id) =>
      `Es wurde nichts importiert, weil es die Verbindung „${id}“ schon gibt. Geben Sie ihr in der Datei eine andere ID.`,
    notWritten:
      'Die Einstellungen konnten nicht geschrieben werden. Prüfen Sie den freien Platz und die Rechte des Profilordners.',
    done: (count) => `${counts.connections(count)} importiert.`,
    notInDemo:
      'Die Demo hat nur simulierte Anbieter. Wählen Sie zuerst „Eigene verbinden“, und importieren Sie dann.',
  },
  exporting: {
    title: 'Verbindungen ohne Geheimnisse exportieren',
    nothing: 'Es wurde nichts exportiert.',
    done: (count) => `${counts.connections(count)} exportiert, ohne Geheimnisse.`,
  },
  diagnostics: {
    title: 'Diagnose kopiert',
    body: 'Fügen Sie sie dort ein, wo Sie um Hilfe bitten. Kein Name, keine Adresse und kein Geheimnis steht darin.',
  },
  noBrowser: {
    title: 'Es konnte kein Browser geöffnet werden',
    body: (url) => `Die Seite ist unter ${url}`,
  },
  cannotStart: {
    title: 'Seatwatch kann nicht starten',
    body: 'Seatwatch ist über einen eigenen Fehler gestolpert; das Protokoll im Profilordner sagt, wo. Bitte melden Sie ihn.',
  },
};
