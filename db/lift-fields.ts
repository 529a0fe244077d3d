import { counted, difference, type Field, type Fields, measured, quotient, unknown } from './fields';
import { priced } from './prices';
import { armsP, made, meanGapBound, shareGapBound, shareGapP } from './statistic-fields';

/** Under so many people in an arm there is no verdict. */
export const fewestPeople = 100;

const [treated, control] = [counted('treated'), counted('control')];
const [buyers, otherBuyers] = [counted('treated_buyers'), counted('control_buyers')];
const revenueOf = (arm: string) => ({
  people: counted(arm),
  sum: measured(`${arm}_revenue`),
  squares: measured(`${arm}_revenue_squares`),
});
const [treatedRevenue, controlRevenue] = [revenueOf('treated'), revenueOf('control')];
const treatedRate = quotient(buyers, treated);
const controlRate = quotient(otherBuyers, control);
const points: Field = { ...difference(treatedRate, controlRate), name: 'lift_points' };

/** What the treated did beyond what they would have done like the others: people × the difference of the means. */
function incremental(name: string, sum: Field, otherSum: Field): Field {
  return made(
    name,
    [treated, sum, control, otherSum],
    (people = 0, all = 0, others = 0, otherAll = 0) => (people === 0 || others === 0 ? null : people * (all / people - otherAll / others)),
    `(${treated.sql}) * ((${sum.sql}) / nullif(${treated.sql}, 0) - (${otherSum.sql}) / nullif(${control.sql}, 0))`,
  );
}

const revenue = incremental('incremental_revenue', treatedRevenue.sum, controlRevenue.sum);
const student = measured('student_t');

/** The fields of `lift`; `design` is a word, not a number. */
export const liftFields = {
  treated,
  control,
  treated_rate: treatedRate,
  control_rate: controlRate,
  lift_points: points,
  lift_points_low: shareGapBound(buyers, treated, otherBuyers, control, 'low'),
  lift_points_high: shareGapBound(buyers, treated, otherBuyers, control, 'high'),
  lift_relative: quotient(points, controlRate),
  p_value: shareGapP(buyers, treated, otherBuyers, control, fewestPeople),
  incremental_orders: incremental('incremental_orders', counted('treated_orders'), counted('control_orders')),
  incremental_revenue: revenue,
  incremental_revenue_low: meanGapBound(treatedRevenue, controlRevenue, student, 'low'),
  incremental_revenue_high: meanGapBound(treatedRevenue, controlRevenue, student, 'high'),
  iroas: quotient(revenue, priced('cost')),
  sample_ratio_p: armsP(treated, control, measured('planned')),
  design: unknown('treated'),
} satisfies Fields;
