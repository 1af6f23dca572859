/** Benchmarks: what something costs beside a yardstick in the same run. Enter through {@link io.wortlaut.deploy.bench.BenchCommand}. */
package io.wortlaut.deploy.bench;
