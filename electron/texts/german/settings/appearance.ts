import type { Texts } from '../../english';

export const appearance: Texts['settings']['appearance'] = {
  title: 'Darstellung',
  theme: {
    title: 'Farbschema',
    detail: '„System“ folgt dem Desktop, auch wenn er am Abend wechselt.',
    system: 'System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  rest: 'Kontrast, Textgröße und Bewegung folgen dem System. Das Symbol im Infobereich folgt der Helligkeit der Leiste.',
};
