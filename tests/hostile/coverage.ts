import { type Profiler, Session } from 'node:inspector';

/**
 * Tells by V8's own coverage whether a case went where none had gone before. Such a case is a good
 * one to make others of; no instrumentation and no native fuzzer is needed for that.
 */
export async function openCoverage(): Promise<() => Promise<boolean>> {
  const session = new Session();
  session.connect();
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) =>
      session.post(method, params, (error, result) =>
        error === null ? resolve(result as T) : reject(error),
      ),
    );
  await ask('Profiler.enable');
  await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Set<string>();
  return async () => {
    const { result } = await ask<Profiler.TakePreciseCoverageReturnType>(
      'Profiler.takePreciseCoverage',
    );
    const before = known.size;
    for (const { url, functions } of result) {
      if (!OWN.test(url)) continue;
      for (const { functionName, ranges } of functions)
        known.add(url + wayThrough(functionName, ranges));
    }
    return known.size > before;
  };
}

/** Only our own code is of interest. */
const OWN = /\/(?:shared|electron)\/[^?]*\.ts/;

/** Which parts of a function were passed over. */
const wayThrough = (name: string, ranges: readonly Profiler.CoverageRange[]): string => {
  const passed = ranges.filter(({ count }) => count === 0).map(({ startOffset }) => startOffset);
  return ` ${name} ${ranges[0]?.startOffset} ${passed.join(' ')}`;
};
