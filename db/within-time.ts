import { AppError } from './errors';

/** Does work on a connection; where it takes longer than these milliseconds it is interrupted, and an error says so. */
export async function withinTime<Result>(
  connection: { readonly interrupt: () => void },
  milliseconds: number | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (milliseconds === undefined) return work();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    connection.interrupt();
  }, milliseconds);
  try {
    return await work();
  } catch (cause) {
    throw isLate
      ? new AppError(
          'timeout',
          `The query took longer than ${milliseconds / 1000} s and was stopped; ask for a shorter period or fewer dimensions.`,
          { cause },
        )
      : cause;
  } finally {
    clearTimeout(timer);
  }
}
