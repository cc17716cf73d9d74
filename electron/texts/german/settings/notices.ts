import type { Texts } from '../../english';

export const notices: Texts['settings']['notices'] = {
  title: 'Benachrichtigungen',
  shown: {
    title: 'Benachrichtigungen zeigen',
    detail: 'Der Posteingang behält jede Warnung, auch die nicht gezeigten.',
    noHost: 'Dieser Desktop zeigt zurzeit keine; der Posteingang behält jede Warnung.',
  },
  summary: {
    title: 'Zusammenfassung am Morgen',
    label: 'Zusammenfassung am Morgen um',
    detail: 'Was zurückgehalten wurde und was jetzt knapp ist; nicht an freien Tagen.',
    withoutQuiet: 'Was die Ruhezeiten zurückhielten. Sie sind aus, also nichts.',
    never: 'nie',
  },
  quiet: {
    title: 'Ruhezeiten',
    keep: 'Ruhezeiten einhalten',
    detail: 'Was nachts und an freien Tagen kommt, wartet auf die Zusammenfassung am Morgen.',
    hours: 'Benachrichtigungen zurückhalten',
    hoursDetail: 'Jede Nacht, von der einen Zeit bis zur anderen.',
    from: 'Ruhe von',
    to: 'bis',
    until: 'Ruhe bis',
    daysOff: 'Freie Tage',
    daysOffDetail: 'Den ganzen Tag Ruhe.',
    zone: 'Zeitzone',
    zoneDetail: 'Der Ort, dessen Uhr zählt.',
    through: 'Durchlassen, was erschöpft ist, bevor ich zurück bin',
    throughDetail: 'Oder wenn Plätze vorher enden; höchstens eine in jeder Nacht.',
  },
  days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
};
