/** Everything measured so far: contender → size → metric → one value for each round. */
export class Samples {
  #values = new Map();

  add(name, count, measured) {
    const key = `${name} ${count}`;
    const metrics = this.#values.get(key) ?? {};
    this.#values.set(key, metrics);
    for (const [metric, value] of Object.entries(measured)) (metrics[metric] ??= []).push(value);
  }

  /** The rounds' values; empty where it was not measured. */
  of(name, count, metric) {
    return this.#values.get(`${name} ${count}`)?.[metric] ?? [];
  }
}
