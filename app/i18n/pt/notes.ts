import type { Words } from '../words';

/** Words of the notes that people put on a time axis. */
export const notes: Words['notes'] = {
  title: 'Notas do eixo',
  text: 'Ficam nos gráficos de todos que abrem este espaço. Não escreva dados de clientes: números longos são ocultados.',
  day: 'Dia',
  what: 'O que aconteceu',
  add: 'Adicionar a nota',
  remove_named: 'Remover a nota {text}',
  remove: 'Remover',
  none: 'Ainda não há notas.',
  close: 'Fechar',
  wrong_day: 'Escolha um dia.',
  wrong_text: 'Escreva o que aconteceu, em até 140 caracteres.',
  failed: 'A nota não foi salva. Tente de novo em instantes.',
  full: 'Já há 500 notas, o máximo: remova uma antes.',
};
