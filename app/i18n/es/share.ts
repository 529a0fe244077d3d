/** Words of a link to a frozen report. */
export const share = {
  title: 'Informe compartido',
  unknown: 'Este enlace no abre ningún informe. Compruebe que esté completo, o pida otro a quien se lo dio.',
  expired: 'Este enlace venció. Pida otro a quien se lo dio.',
  revoked: 'Este enlace fue retirado por quien lo dio.',
  asks: 'Este informe pide una contraseña',
  password: 'Contraseña',
  open: 'Abrir',
  wrong: 'Esa no es la contraseña.',
  later: 'Demasiados intentos: espere unos minutos.',
  altered: 'El archivo de este informe fue alterado y no se muestra. Avise a quien se lo dio.',
  download: 'Descargar',
};
