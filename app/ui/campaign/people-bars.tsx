'use client';
import type { Question } from '../../metrics/question';
import { classNames } from '../class-names';
import { MarkedNumber } from '../marked-number';
import { NumberButton } from '../number-button';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';

/** People of one row of an answer. */
export interface PeopleBar {
  readonly name: string;
  /** A quiet word under the name, such as a code. */
  readonly detail?: string;
  readonly people: number;
  readonly row: Readonly<Record<string, readonly (string | null)[]>>;
  /** Rows whose people, added up, are told as a share of all in the last column; absent: those of the bar. */
  readonly soFar?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly share: number | null;
}

interface PeopleBarsProps {
  readonly caption: string;
  readonly question: Question;
  readonly field: string;
  readonly bars: readonly PeopleBar[];
  readonly colour: string;
  readonly head: { readonly name: string; readonly people: string; readonly share: string };
}

/** A table of people with a bar each: how many, and what share of all. Each number opens the people behind it. */
export function PeopleBars({ caption, question, field, bars, colour, head }: PeopleBarsProps) {
  const format = useFormats();
  const nameOf = useTermName(question.metric);
  const highest = Math.max(0, ...bars.map(({ people }) => people));
  const right = 'py-[3px] pl-2 text-right align-top whitespace-nowrap';
  return (
    <table className="num w-full text-body">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-tiny text-faint">
          <th scope="col" className="pb-1 text-left font-medium">
            {head.name}
          </th>
          <td className="w-2/5 max-phone:w-1/4" />
          <th scope="col" className="pb-1 pl-2 text-right font-medium">
            {head.people}
          </th>
          <th scope="col" className="pb-1 pl-2 text-right font-medium">
            {head.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, detail, people, row, soFar, share }) => (
          <tr key={name}>
            <th scope="row" className="py-[3px] pr-2 text-left align-top leading-tight font-[450] text-pretty">
              {name}
              {detail && <span className="block text-tiny font-normal text-faint">{detail}</span>}
            </th>
            <td aria-hidden="true" className="py-[3px] align-top">
              <span className="block h-[18px] rounded-[3px] bg-hair">
                <i
                  className={classNames('block h-full rounded-[3px]', colour)}
                  style={{ width: `${highest ? (people / highest) * 100 : 0}%`, minWidth: people ? 2 : 0 }}
                />
              </span>
            </td>
            <td className={right}>
              <NumberButton
                target={{ title: `${nameOf(field)} · ${name}`, question, fields: [field], row, shown: format.count(people), value: people }}
              />
            </td>
            <td className={classNames(right, 'text-faint')}>
              <MarkedNumber number={{ question, fields: [field], row: soFar ?? row, as: 'share' }} value={share}>
                {format.percent(share, 1)}
              </MarkedNumber>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
