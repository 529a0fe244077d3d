import type { share as spanish } from '../es/share';
import type { InOtherWords } from '../words';

/** Words of a link to a frozen report. */
export const share: InOtherWords<typeof spanish> = {
  title: 'Relatório compartilhado',
  unknown: 'Este link não abre nenhum relatório. Verifique se está completo, ou peça outro a quem o enviou.',
  expired: 'Este link venceu. Peça outro a quem o enviou.',
  revoked: 'Este link foi retirado por quem o enviou.',
  asks: 'Este relatório pede uma senha',
  password: 'Senha',
  open: 'Abrir',
  wrong: 'Essa não é a senha.',
  later: 'Tentativas demais: espere alguns minutos.',
  altered: 'O arquivo deste relatório foi alterado e não é mostrado. Avise quem o enviou.',
  download: 'Baixar',
};
