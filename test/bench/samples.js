/** Stores the measured values by contender, number of cards and metric: an array with one value for each round. */
export class Samples {
  #values = new Map();

  add(name, count, measured) {
    const key = `${name} ${count}`;
    const metrics = this.#values.get(key) ?? {};
    this.#values.set(key, metrics);
    for (const [metric, value] of Object.entries(measured)) (metrics[metric] ??= []).push(value);
  }

  /** A metric's values, one for each round; empty if it was not measured. */
  of(name, count, metric) {
    return this.#values.get(`${name} ${count}`)?.[metric] ?? [];
  }
}
