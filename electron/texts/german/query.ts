import type { Texts } from '../english';

export const query: Texts['query'] = {
  unknownField: (name, fields) => `„${name}:“ ist nicht bekannt; nutzen Sie ${fields}.`,
  afterField: (name, hint) => `Nach „${name}:“ kommt ${hint}.`,
  text: 'ein Teil davon in Buchstaben',
  number: 'eine Zahl, etwa 5, <5, >=10, 3..8, oder Prozent vom Ganzen, etwa <10%',
  end: 'die Zeit bis zum Ablauf, etwa <30d oder <8w, oder never für unbefristet',
  held: 'wie lange jemand einen Platz belegt, etwa >8h oder >2d',
  level: 'well, low, nearly, out, ended oder uncounted',
};
