// Takes: examples. Gives: a logistic regression. May not: be imported by the product.

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

/** Solves a symmetric positive definite system (Cholesky). */
export function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  const lower = matrix.map((row) => Float64Array.from(row))
  for (let i = 0; i < n; i++) {
    const row = lower[i] as Float64Array
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array
      let sum = row[j] as number
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number)
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] as number)
    }
  }
  const x = Float64Array.from(right)
  for (let i = 0; i < n; i++) {
    const row = lower[i] as Float64Array
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (row[k] as number) * (x[k] as number)
    x[i] = (x[i] as number) / (row[i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++)
      x[i] = (x[i] as number) - ((lower[k] as Float64Array)[i] as number) * (x[k] as number)
    x[i] = (x[i] as number) / ((lower[i] as Float64Array)[i] as number)
  }
  return x
}

/**
 * Newton's method on the ridge-penalised log loss.
 *
 * @param rows features of each example, without the constant
 * @returns weights, the constant's last
 */
export function fitLogistic(rows: readonly (readonly number[])[], holds: readonly boolean[], ridge: number): number[] {
  const size = (rows[0]?.length ?? 0) + 1
  const weights = new Float64Array(size)
  for (let round = 0; round < 25; round++) {
    const penalty = (i: number): number => (i === size - 1 ? 1e-6 : ridge)
    const gradient = Float64Array.from(weights, (weight, i) => weight * penalty(i))
    const hessian = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size)
      row[i] = penalty(i)
      return row
    })
    for (const [at, features] of rows.entries()) {
      const x = [...features, 1]
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * (weights[i] as number), 0))
      const slope = p - (holds[at] ? 1 : 0)
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] as number) + slope * (x[i] as number)
        const row = hessian[i] as Float64Array
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + p * (1 - p) * (x[i] as number) * (x[j] as number)
      }
    }
    const step = solve(hessian, gradient)
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) - (step[i] as number)
    if (step.every((part) => Math.abs(part) < 1e-8)) break
  }
  return [...weights]
}
