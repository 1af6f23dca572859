/**
 * The whole system over real processes, HTTP and Postgres. {@link io.wortlaut.deploy.endtoend.RunningStack} is started once
 * for all of these tests; {@link io.wortlaut.deploy.endtoend.Graph} asks its gateway.
 */
package io.wortlaut.deploy.endtoend;
