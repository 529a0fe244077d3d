import { AppError } from '../db/errors';
import { modelChecks, modelSql } from './model-steps';

/** Runs every check of the model over a built generation; throws with the first broken invariant and what broke it. */
export async function verify(rowsOf: (sql: string) => Promise<readonly object[]>): Promise<void> {
  for (const check of modelChecks()) {
    const broken = await rowsOf(modelSql(check));
    if (broken.length > 0) {
      const first = JSON.stringify(broken[0], (_, value) => (typeof value === 'bigint' ? value.toString() : value));
      throw new AppError('failed', `The new generation was not published: ${check} found ${broken.length} broken rows, first ${first}.`, {
        details: { check, broken: broken.length },
      });
    }
  }
}
