import type { Arm } from './campaign-member';
import { columnName } from './column-name';

const control = new Set([
  ...[
    'control',
    'controle',
    'control_group',
    'grupo_control',
    'grupo_de_control',
    'grupo_controle',
    'ctrl',
    'holdout',
    'hold_out',
    'held_out',
  ],
  ...['placebo', 'psa', 'baseline', 'untreated', 'none', 'no_treatment', 'sin_tratamiento', 'sem_tratamento'],
]);
const treated = new Set([
  ...['treated', 'treatment', 'treat', 'test', 'exposed', 'messaged', 'tratamiento', 'tratado', 'tratada', 'tratamento', 'teste', 'prueba'],
]);

/** The arm that a word names; null for any other word. */
export function armWord(written: string): Arm | null {
  const word = columnName(written);
  return control.has(word) ? 'control' : treated.has(word) ? 'treated' : null;
}
