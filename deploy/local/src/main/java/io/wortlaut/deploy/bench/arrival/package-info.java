/** The same articles in two orders, with claims-service killed in between: whether the same claims come of it. */
package io.wortlaut.deploy.bench.arrival;
