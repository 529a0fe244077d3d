/** Words of the notes that people put on a time axis. */
export const notes = {
  title: 'Notas del eje',
  text: 'Quedan en los gráficos de todos los que abren este espacio. No escriba datos de clientes: los números largos se ocultan.',
  day: 'Día',
  what: 'Qué pasó',
  add: 'Agregar la nota',
  remove_named: 'Quitar la nota {text}',
  remove: 'Quitar',
  none: 'Todavía no hay notas.',
  close: 'Cerrar',
  wrong_day: 'Elija un día.',
  wrong_text: 'Escriba qué pasó, en 140 caracteres como máximo.',
  failed: 'La nota no se guardó. Intente de nuevo en un momento.',
  full: 'Ya hay 500 notas, el máximo: quite una antes.',
};
