import type { Texts } from '../../english';

const on = (day: string | null): string => (day === null ? '' : ` am ${day.split('-').reverse().join('.')}`);

export const certificate: Texts['failures']['certificate'] = {
  expired: (day) => `das Zertifikat ist${on(day)} abgelaufen; lassen Sie es erneuern`,
  notYet: (day) =>
    `das Zertifikat ist noch nicht gültig${day === null ? '' : ` (es beginnt${on(day)})`}; prüfen Sie die Uhr dieses Computers`,
  otherName: 'das Zertifikat gilt für einen anderen Namen; verwenden Sie den Namen, der im Zertifikat steht',
  selfSigned: 'das Zertifikat ist selbst signiert; geben Sie seine CA-Datei an',
  unknownAuthority:
    'das Zertifikat stammt von einer Zertifizierungsstelle, die dieser Computer nicht kennt; geben Sie die CA-Datei an',
  refused: (code) => `das Zertifikat wurde abgelehnt (${code}); lassen Sie es erneuern`,
  names: (shown, more) => (more === 0 ? shown : `${shown} und ${more} weitere`),
  about: (holder, issuer) =>
    [holder === '' ? '' : `für ${holder}`, issuer === '' ? '' : `ausgestellt von ${issuer}`]
      .filter((part) => part !== '')
      .join(', '),
  print: (fingerprint) => `SHA-256-Fingerabdruck ${fingerprint}`,
  distrusted: (host, problem, print) =>
    `${host} ist nicht vertrauenswürdig: ${problem}${print === null ? '' : `, oder tragen Sie es, wenn Sie sicher sind, dass es das richtige ist, als festes Zertifikat ein: ${print}`}.`,
  changed: (host, print) =>
    `${host} hat ein anderes Zertifikat als das fest eingetragene gezeigt; vergleichen Sie den neuen ${print ?? 'Fingerabdruck'}, bevor Sie ihm vertrauen.`,
};
