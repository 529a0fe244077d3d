import { armWord } from './arm-word';
import { type Arm, assignedColumns, campaignMember, campaignRefusal, shareColumns } from './campaign-member';
import type { Fields } from './field';
import { cellClaim } from './order-words';
import { eachRecord, type Source } from './source';
import { cellOf } from './table-row';

/** Columns that say who was held out, in three languages. */
export const holdoutColumn = /hold_?out|^(?:is_|es_|e_)?controle?(?:_group)?$|^grupo_(?:de_)?controle?$|^held_out$/;

/** People of a campaign who were held out, the control arm; rows that say they were not are of the treated arm. */
export const holdoutList: Source = {
  ...eachRecord('holdout_list', 2, (record, line, context) => campaignMember(record, line, context, armOf)),
  isNumber: (column) => shareColumns.some((name) => name === column),
  isDate: (column) => assignedColumns.some((name) => name === column),
  refusal: campaignRefusal,
};

function armOf(row: Fields): Arm | null {
  const told = cellOf(row, ...Object.keys(row).filter((column) => holdoutColumn.test(column)));
  if (told === '') return null;
  return armWord(told) ?? (cellClaim(told) === false ? 'treated' : 'control');
}
