import type { Texts } from '../../english';

export const diagnostics: Texts['settings']['diagnostics'] = {
  title: 'Diagnose',
  copy: {
    title: 'Diagnose kopieren',
    detail:
      'Was Sie veröffentlichen können, wenn Sie um Hilfe bitten; Sie können es vorher lesen. Es ist auf Englisch.',
    action: 'Kopieren',
    done: 'Kopiert',
  },
  inside: 'Darin steht',
  contents: [
    'die Versionen von Seatwatch, Electron, Chromium, Node und des Systems',
    'die Art des Desktops, ob er ein Symbol im Infobereich und Benachrichtigungen zeigt, und wie Geheimnisse aufbewahrt werden',
    'zu jeder Verbindung: ihr Anbieter, wann sie gelesen wurde, woran sie scheiterte und wie viele Pools auf welcher Stufe sind',
    'die letzten 30 Zeilen aus dem Protokoll dieses Laufs',
  ],
  outside: 'Nicht darin steht',
  leftOut:
    'Kein Name, keine Adresse, kein Benutzer, keine Seriennummer, kein Produkt, kein Pfad und kein Geheimnis.',
  log: {
    title: 'Protokoll',
    detail: 'Was im Programm selbst schiefging: höchstens ein Megabyte und das davor.',
    show: 'Im Dateimanager zeigen',
  },
};
