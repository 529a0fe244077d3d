import { Fragment } from 'react';

/** A name of the log, such as spring_offer_2, that may go on in the next line after its joints. */
export function Breakable({ name }: { readonly name: string }) {
  return name.split(/(?<=[_./])(?=\w)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never move
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
