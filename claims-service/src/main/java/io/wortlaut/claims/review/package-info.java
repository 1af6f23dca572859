/** What people decide about statements: states, corrections, and who made them when and why. */
package io.wortlaut.claims.review;
