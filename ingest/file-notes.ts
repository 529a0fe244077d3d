import type { RowsOf } from './build-inputs';

/** What is to be known of a file whose records were all taken: one sentence with line and mend. */
export type FileNote = { readonly loadId: number; readonly note: string };

/** Totals that an invoice holds, holes and overlaps between the rates of a card, and two rates of one thing from the same day; asked while a generation is built. */
export async function fileNotes(rowsOf: RowsOf): Promise<readonly FileNote[]> {
  const totals = (await rowsOf(totalLines)).map(({ load_id, line, lines }) => ({
    loadId: Number(load_id),
    note:
      Number(lines) === 1
        ? `line ${line} is a total of other lines and is set aside, not added`
        : `${lines} lines of totals, the first on line ${line}, are sums of other lines and are set aside, not added`,
  }));
  const holes = (await rowsOf(rateHoles)).map(({ load_id, line, thing, from_day, to_day, holes: count }) => ({
    loadId: Number(load_id),
    note: `${several(count, 'hole')}before the rate on line ${line}: from ${from_day} to ${to_day} no rate of yours holds for ${thing}, and the published one counts, if there is any; add the missing days`,
  }));
  const overlaps = (await rowsOf(rateOverlaps)).map(({ load_id, line, thing, from_day, to_day, overlaps: count }) => ({
    loadId: Number(load_id),
    note: `${several(count, 'rate')}on line ${line} that begins before another ends: from ${from_day} to ${to_day} both hold for ${thing}, and the later counts; end the earlier one before it`,
  }));
  const clashes = (await rowsOf(rateClashes)).map(({ load_id, line, thing, from_day, other, clashes: count }) => ({
    loadId: Number(load_id),
    note: `${several(count, 'second rate')}on line ${line}: ${other === null ? 'another file' : `line ${other}`} gives ${thing} another one from ${from_day}, and the lower counts; keep one of them`,
  }));
  return [...totals, ...holes, ...overlaps, ...clashes];
}

const several = (count: unknown, what: string): string => (Number(count) === 1 ? `a ${what} ` : `${count} ${what}s, the first `);

const totalLines = `select load_id, min(record_line) as line, count(*) as lines from scratch.stage_statement_line where entry = 'total' group by load_id`;

const told = `told as (
    select load_id, record_line, lower(pricing_model) as model, lower(coalesce(market, '')) as place, coalesce(country, '') as country, category, currency,
      effective_from, coalesce(effective_to, date '9999-12-30') as effective_to, rate,
      category || ' in ' || coalesce(market, country) || ' (' || lower(pricing_model) || ', ' || currency || ')' as thing
    from scratch.stage_rate
  )`;

const rateHoles = `
  with ${told},
  placed as (
    select told.*, max(effective_to) over (partition by model, place, country, category, currency order by effective_from, effective_to
      rows between unbounded preceding and 1 preceding) as held_until
    from told
  )
  select load_id, min(record_line) as line, arg_min(thing, record_line) as thing, arg_min(held_until + 1, record_line)::date::varchar as from_day,
    arg_min(effective_from - 1, record_line)::date::varchar as to_day, count(*) as holes
  from placed where effective_from > held_until + 1 group by load_id`;

const rateOverlaps = `
  with ${told},
  placed as (
    select told.*, lag(effective_to) over same as held_until, lag(rate) over same as held_rate, lag(effective_from) over same as held_from
    from told window same as (partition by model, place, country, category, currency order by effective_from, load_id, record_line)
  )
  select load_id, min(record_line) as line, arg_min(thing, record_line) as thing, arg_min(effective_from, record_line)::varchar as from_day,
    arg_min(least(held_until, effective_to), record_line)::date::varchar as to_day, count(*) as overlaps
  from placed where held_until >= effective_from and held_until < date '9999-12-30' and held_from < effective_from and rate <> held_rate group by load_id`;

const rateClashes = `
  with ${told},
  placed as (
    select told.*, first_value(rate) over same as first_rate, first_value(load_id) over same as first_load, first_value(record_line) over same as first_line
    from told window same as (partition by model, place, country, category, currency, effective_from order by load_id, record_line)
  )
  select load_id, min(record_line) as line, arg_min(thing, record_line) as thing, arg_min(effective_from, record_line)::varchar as from_day,
    arg_min(case when first_load = load_id then first_line end, record_line) as other, count(*) as clashes
  from placed where rate <> first_rate group by load_id`;
