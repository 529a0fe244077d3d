import { armWord } from './arm-word';
import { assignedColumns, campaignMember, campaignRefusal, shareColumns } from './campaign-member';
import { eachRecord, type Source } from './source';
import { cellOf } from './table-row';

/** People assigned to a campaign, messaged or not. They are the treated arm, unless a column of arms says that one is held out. */
export const campaignList: Source = {
  ...eachRecord('campaign_list', 2, (record, line, context) =>
    campaignMember(
      record,
      line,
      context,
      (row) => armWord(cellOf(row, 'arm', 'group', 'test_group', 'variant', 'grupo', 'brazo')) ?? 'treated',
    ),
  ),
  isNumber: (column) => shareColumns.some((name) => name === column),
  isDate: (column) => assignedColumns.some((name) => name === column),
  refusal: campaignRefusal,
};
