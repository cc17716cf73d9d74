/** What is said of a query that can’t be understood. The words of the query language itself are the same everywhere. */
export const query = {
  unknownField: (name: string, fields: string) => `“${name}:” is not known; use ${fields}.`,
  afterField: (name: string, hint: string) => `After “${name}:” comes ${hint}.`,
  text: 'some letters of it',
  number: 'a number, such as 5, <5, >=10, 3..8, or per cent of the total, such as <10%',
  end: 'a time until it ends, such as <30d or <8w, or never',
  held: 'how long somebody has held a seat, such as >8h or >2d',
  level: 'well, low, nearly, out, ended or uncounted',
};
