import type { Texts } from '../../english';

export const writing: Texts['tenduke']['writing'] = {
  accessToken: {
    label: 'Zugriffstoken',
    help: 'Ein OAuth-Zugriffstoken mit dem Recht, Lizenzen zu ändern; oder stattdessen Client-ID und Geheimnis eines Clients.',
  },
  clientId: {
    label: 'Client-ID',
    help: 'Die ID einer eigenen Client-Anwendung mit dem Recht, Lizenzen zu ändern.',
  },
  clientSecret: {
    label: 'Geheimnis des Clients',
    help: 'Das Geheimnis dieser Client-Anwendung. Sie meldet sich an der Adresse für Token der Verbindung an.',
  },
  noId: 'zum Geheimnis eines Clients gehört auch seine Client-ID',
  noSecret: 'zu einer Client-ID gehört auch das Geheimnis des Clients',
  noTokenUrl:
    'die Verbindung hat keine Adresse für Token; geben Sie dort zuerst eine ein, oder hier ein Zugriffstoken',
};
